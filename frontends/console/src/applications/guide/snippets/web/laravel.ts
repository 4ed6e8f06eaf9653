import { callbackOf, endOf, portOf } from '../places';
import type { SnippetContext, Step } from '../types';
import { provider } from './league';

export const steps = (context: SnippetContext): Step[] => [
  {
    says: 'create',
    snippets: [{ code: 'composer create-project laravel/laravel my-app\ncd my-app\ncomposer require "league/oauth2-client:^2.7"' }],
  },
  { says: 'server', snippets: [{ file: 'routes/web.php', code: routes(context) }] },
  { says: 'run', snippets: [{ code: `php artisan serve --port ${portOf(context)}` }], open: context.signedOutUri },
];

const routes = (context: SnippetContext) => `<?php

use Illuminate\\Http\\Request;
use Illuminate\\Support\\Facades\\Route;
use League\\OAuth2\\Client\\Provider\\GenericProvider;

$provider = fn () => ${provider(context, '')};

Route::get('/', function (Request $request) {
    $person = $request->session()->get('person');
    if ($person === null) {
        return '<a href="/sign-in">Sign in</a>';
    }
    return '<p>Hello ' . e($person['name'] ?? $person['username'] ?? $person['sub']) . '</p><a href="/sign-out">Sign out</a>';
});

Route::get('/sign-in', function (Request $request) use ($provider) {
    $keystory = $provider();
    $address = $keystory->getAuthorizationUrl();
    $request->session()->put(['state' => $keystory->getState(), 'verifier' => $keystory->getPkceCode()]);
    return redirect($address);
});

Route::get('${callbackOf(context)}', function (Request $request) use ($provider) {
    $state = $request->session()->pull('state');
    abort_unless($state !== null && $request->has('code') && hash_equals($state, (string) $request->query('state')), 400);
    $keystory = $provider();
    $keystory->setPkceCode($request->session()->pull('verifier'));
    $token = $keystory->getAccessToken('authorization_code', ['code' => $request->query('code')]);
    $request->session()->regenerate();
    $request->session()->put('person', $keystory->getResourceOwner($token)->toArray());
    $request->session()->put('id_token', $token->getValues()['id_token']);
    return redirect('/');
});

Route::get('/sign-out', function (Request $request) {
    $idToken = $request->session()->pull('id_token');
    $request->session()->invalidate();
    return redirect('${endOf(context)}?' . http_build_query([
        'id_token_hint' => $idToken,
        'post_logout_redirect_uri' => '${context.signedOutUri}',
    ]));
});`;
