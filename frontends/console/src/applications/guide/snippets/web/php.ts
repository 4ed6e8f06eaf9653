import { callbackOf, endOf } from '../places';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  { says: 'server', snippets: [{ file: 'index.php', code: index(context) }] },
  { says: 'run', snippets: [{ code: `php -S ${new URL(context.redirectUri).host} index.php` }], open: context.signedOutUri },
];

const index = (context: SnippetContext) => `<?php
declare(strict_types=1);

const ISSUER = '${context.origin}/oidc';
const CLIENT_ID = '${context.appId}';
const CLIENT_SECRET = '${context.secret}';
const REDIRECT_URI = '${context.redirectUri}';

session_name('my_app');
session_start();

match (parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH)) {
    '/' => home(),
    '/sign-in' => signIn(),
    '${callbackOf(context)}' => callback(),
    '/sign-out' => signOut(),
    default => http_response_code(404),
};

function home(): void
{
    $person = $_SESSION['person'] ?? null;
    if ($person === null) {
        echo '<a href="/sign-in">Sign in</a>';
        return;
    }
    $name = $person['name'] ?? $person['username'] ?? $person['sub'];
    echo '<p>Hello ', htmlspecialchars($name), '</p><a href="/sign-out">Sign out</a>';
}

function signIn(): void
{
    $_SESSION['state'] = random();
    $_SESSION['verifier'] = random();
    go(ISSUER . '/auth', [
        'client_id' => CLIENT_ID,
        'redirect_uri' => REDIRECT_URI,
        'response_type' => 'code',
        'scope' => 'openid profile',
        'state' => $_SESSION['state'],
        'code_challenge' => base64url(hash('sha256', $_SESSION['verifier'], true)),
        'code_challenge_method' => 'S256',
    ]);
}

function callback(): void
{
    if (!isset($_SESSION['state'], $_GET['state'], $_GET['code']) || !hash_equals($_SESSION['state'], $_GET['state'])) {
        http_response_code(400);
        exit('This answer belongs to no sign-in here.');
    }
    $tokens = fetch(ISSUER . '/token', 'Basic ' . base64_encode(CLIENT_ID . ':' . CLIENT_SECRET), [
        'grant_type' => 'authorization_code',
        'code' => $_GET['code'],
        'redirect_uri' => REDIRECT_URI,
        'code_verifier' => $_SESSION['verifier'],
    ]);
    session_regenerate_id(true);
    $_SESSION = [
        'person' => fetch(ISSUER . '/me', 'Bearer ' . $tokens['access_token']),
        'id_token' => $tokens['id_token'],
    ];
    go('/');
}

function signOut(): void
{
    $idToken = $_SESSION['id_token'] ?? '';
    $_SESSION = [];
    go('${endOf(context)}', ['id_token_hint' => $idToken, 'post_logout_redirect_uri' => '${context.signedOutUri}']);
}

/** Asks the server directly, by POST where there is a form to send. */
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
        http_response_code(502);
        exit('The server refused.');
    }
    return json_decode($answer, true, flags: JSON_THROW_ON_ERROR);
}

function go(string $url, array $query = []): void
{
    header('Location: ' . $url . ($query ? '?' . http_build_query($query) : ''));
}

function random(): string
{
    return base64url(random_bytes(32));
}

function base64url(string $bytes): string
{
    return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
}`;
