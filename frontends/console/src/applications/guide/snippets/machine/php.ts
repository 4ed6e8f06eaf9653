import { MANAGEMENT_API } from '../../../../session';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  { says: 'access' },
  { says: 'request', snippets: [{ file: 'manage.php', code: manage(context) }] },
  { says: 'run', snippets: [{ code: 'php manage.php' }] },
];

const manage = ({ origin, appId, secret }: SnippetContext) => `<?php
declare(strict_types=1);

const SERVER = '${origin}';

$granted = fetch(SERVER . '/oidc/token', 'Basic ' . base64_encode('${appId}:${secret}'), [
    'grant_type' => 'client_credentials',
    'resource' => '${MANAGEMENT_API}',
    'scope' => 'all',
]);
foreach (fetch(SERVER . '/api/users?page_size=5', 'Bearer ' . $granted['access_token']) as $user) {
    echo $user['id'], ' ', $user['username'], PHP_EOL;
}

/** Asks the server, by POST where there is a form to send. */
function fetch(string $url, string $authorization, ?array $form = null): array
{
    $http = ['header' => ["Authorization: $authorization"]];
    if ($form !== null) {
        $http['method'] = 'POST';
        $http['header'][] = 'Content-Type: application/x-www-form-urlencoded';
        $http['content'] = http_build_query($form);
    }
    $answer = file_get_contents($url, false, stream_context_create(['http' => $http]));
    if ($answer === false) {
        exit(1);
    }
    return json_decode($answer, true, flags: JSON_THROW_ON_ERROR);
}`;
