// What is wrong is refused with its exact status and code, and changes nothing.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import {
  Browser, base, basic, bootstrap, createApplication, createUser, expect, form, formHeaders, management, managementToken, password, pkce,
  secretOf, signIn, unique,
} from '../src/client.mjs';

const callback = 'http://localhost:9/callback';
let spa;
let web;
let webSecret;
let username;

before(async () => {
  spa = await createApplication('SPA', callback);
  web = await createApplication('Traditional', callback);
  webSecret = await secretOf(web);
  username = unique('bad');
  await createUser(username);
});

const authorize = (parameters) => `/oidc/auth?${form({ response_type: 'code', scope: 'openid offline_access', prompt: 'consent', state: 'st', ...parameters })}`;
const token = async (fields, headers = {}) => {
  const response = await fetch(`${base}/oidc/token`, { method: 'POST', headers: { ...formHeaders, ...headers }, body: form(fields) });
  return { status: response.status, body: await response.json() };
};
const refused = ({ status, body }, wantedStatus, error) => {
  assert.equal(status, wantedStatus);
  assert.equal(body.error, error);
  assert.equal(body.code, `oidc.${error}`);
  assert.equal(typeof body.message, 'string');
};

async function code(client = spa.id) {
  const { verifier, challenge } = pkce();
  const url = authorize({ client_id: client, redirect_uri: callback, code_challenge: challenge, code_challenge_method: 'S256' });
  const returned = new URL(await signIn(new Browser(), url, { username, callback }));
  return { code: returned.searchParams.get('code'), verifier };
}
const redeem = ({ code: value, verifier }, more = {}) => token({
  grant_type: 'authorization_code', client_id: spa.id, redirect_uri: callback, code: value, code_verifier: verifier, ...more,
});

test('an unknown client gets a page, never a redirect', async () => {
  const response = await new Browser().open(authorize({ client_id: 'nobody', redirect_uri: callback }), { headers: { accept: 'text/html' } });
  assert.equal(response.status, 400);
  assert.match(response.headers.get('content-type'), /text\/html/);
  assert.equal(response.headers.get('location'), null);
});

test('a wrong redirect URI gets a page, never a redirect', async () => {
  for (const uri of ['http://localhost:9/callback/../evil', 'http://localhost:9/Callback', 'http://localhost:9/callback#x', 'http://evil.example/callback', 'http://localhost:9@evil.example/callback']) {
    const response = await new Browser().open(authorize({ client_id: spa.id, redirect_uri: uri }), { headers: { accept: 'text/html' } });
    assert.equal(response.status, 400, uri);
    assert.equal(response.headers.get('location'), null, uri);
  }
});

test('a public client must use PKCE with S256', async () => {
  for (const parameters of [{}, { code_challenge: pkce().challenge, code_challenge_method: 'plain' }, { code_challenge: pkce().challenge }]) {
    const response = await new Browser().open(authorize({ client_id: spa.id, redirect_uri: callback, ...parameters }));
    assert.equal(response.status, 303);
    const returned = new URL(response.headers.get('location'));
    assert.equal(returned.searchParams.get('error'), 'invalid_request');
    assert.equal(returned.searchParams.get('state'), 'st');
  }
});

test('a missing or unknown code', async () => {
  refused(await token({ grant_type: 'authorization_code', client_id: spa.id, redirect_uri: callback, code_verifier: pkce().verifier }), 400, 'invalid_request');
  refused(await redeem({ code: 'x'.repeat(43), verifier: pkce().verifier }), 400, 'invalid_grant');
});

test('a replayed code ends everything that came of it', async () => {
  const first = await code();
  const { refresh_token: refresh } = expect(await redeem(first), 200);
  refused(await redeem(first), 400, 'invalid_grant');
  refused(await token({ grant_type: 'refresh_token', client_id: spa.id, refresh_token: refresh }), 400, 'invalid_grant');
});

test('a wrong verifier, a wrong redirect URI, another client', async () => {
  refused(await redeem({ ...(await code()), verifier: pkce().verifier }), 400, 'invalid_grant');
  refused(await redeem(await code(), { redirect_uri: 'http://localhost:9/other' }), 400, 'invalid_grant');
  const stolen = await code();
  refused(await redeem(stolen, { client_id: web.id, client_secret: webSecret }), 400, 'invalid_grant');
});

test('a rotated refresh token that comes back ends the family', async () => {
  const { refresh_token: first } = expect(await redeem(await code()), 200);
  const refresh = (value) => token({ grant_type: 'refresh_token', client_id: spa.id, refresh_token: value });
  const { refresh_token: second } = expect(await refresh(first), 200);
  assert.notEqual(second, first);
  assert.equal(expect(await refresh(first), 200).refresh_token, second, 'within the interval the same successor');
  const deadline = Date.now() + 60_000;
  let again = await refresh(first);
  while (again.status === 200 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    again = await refresh(first);
  }
  refused(again, 400, 'invalid_grant');
  refused(await refresh(second), 400, 'invalid_grant');
});

test('a wrong client secret', async () => {
  refused(await token({ grant_type: 'client_credentials', resource: 'https://default.logto.app/api' }, { authorization: basic(bootstrap.id, 'wrong') }), 401, 'invalid_client');
});

test('wrong password and unknown user get the same answer', async () => {
  const answers = [];
  for (const name of [username, unique('nobody')]) {
    const browser = new Browser();
    const { challenge } = pkce();
    await browser.follow(authorize({ client_id: spa.id, redirect_uri: callback, code_challenge: challenge, code_challenge_method: 'S256' }));
    expect(await browser.experience('PUT', '', { interactionEvent: 'SignIn' }), 204);
    answers.push(await browser.experience('POST', '/verification/password', { identifier: { type: 'username', value: name }, password: `${password}?` }));
  }
  assert.equal(answers[0].status, 422);
  assert.equal(answers[0].body.code, 'session.invalid_credentials');
  assert.deepEqual(answers[1], answers[0]);
});

test('a taken username', async () => {
  const answer = await management('POST', '/users', { username });
  assert.equal(answer.status, 422);
  assert.equal(answer.body.code, 'user.username_already_in_use');
});

test('steps out of order, and without an interaction', async () => {
  const stranger = await new Browser().experience('PUT', '', { interactionEvent: 'SignIn' });
  assert.deepEqual([stranger.status, stranger.body.code], [400, 'session.not_found']);
  const browser = new Browser();
  await browser.follow(authorize({ client_id: spa.id, redirect_uri: callback, code_challenge: pkce().challenge, code_challenge_method: 'S256' }));
  const early = await browser.experience('POST', '/submit');
  assert.deepEqual([early.status, early.body.code], [404, 'session.interaction_not_found']);
  expect(await browser.experience('PUT', '', { interactionEvent: 'SignIn' }), 204);
  const nobody = await browser.experience('POST', '/submit');
  assert.deepEqual([nobody.status, nobody.body.code], [404, 'session.identifier_not_found']);
  const unknown = await browser.experience('POST', '/identification', { verificationId: 'x' });
  assert.deepEqual([unknown.status, unknown.body.code], [404, 'session.verification_session_not_found']);
});

const raw = async (method, path, body, headers = {}) => {
  const response = await fetch(`${base}${path}`, {
    method, body, headers: { 'content-type': 'application/json', authorization: `Bearer ${await managementToken()}`, ...headers },
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : undefined };
};

test('malformed JSON, NUL characters, bodies beyond measure, pages out of range', async () => {
  for (const [wanted, codeOf, ...call] of [
    [400, 'request.malformed_json', 'POST', '/api/users', '{"username":'],
    [400, 'guard.invalid_input', 'POST', '/api/users', '{"username":"a\\u0000b"}'],
    [400, 'guard.invalid_input', 'POST', '/api/users', '{"name":"a\\u0000b"}'],
    [413, 'request.too_large', 'POST', '/api/users', JSON.stringify({ name: 'x'.repeat(1_500_000) })],
    [400, 'guard.invalid_pagination', 'GET', '/api/users?page_size=0'],
    [400, 'guard.invalid_pagination', 'GET', '/api/users?page=0'],
    [400, 'guard.invalid_pagination', 'GET', '/api/users?page_size=101'],
    [400, 'request.invalid_input', 'GET', '/api/users?search.shoeSize=42'],
  ]) {
    const answer = await raw(...call);
    assert.equal(answer.status, wanted, `${call[0]} ${call[1]}: ${JSON.stringify(answer.body)}`);
    assert.equal(answer.body.code, codeOf, `${call[0]} ${call[1]}`);
  }
});

test('no token, a wrong kind of token, a token without the scope', async () => {
  const answer = async (authorization) => {
    const response = await fetch(`${base}/api/users`, { headers: authorization ? { authorization } : {} });
    return [response.status, (await response.json()).code];
  };
  assert.deepEqual(await answer(), [401, 'auth.authorization_header_missing']);
  assert.deepEqual(await answer('Basic eA=='), [401, 'auth.authorization_token_type_not_supported']);
  assert.deepEqual(await answer('Bearer x.y.z'), [401, 'auth.unauthorized']);
  const machine = await createApplication('MachineToMachine');
  const { access_token: powerless } = expect(await token(
    { grant_type: 'client_credentials', resource: 'https://default.logto.app/api', scope: 'all' },
    { authorization: basic(machine.id, await secretOf(machine)) },
  ), 200);
  assert.deepEqual(await answer(`Bearer ${powerless}`), [403, 'auth.forbidden']);
});

test('what is malformed, unauthenticated or unauthorized appends nothing', async () => {
  const token = await managementToken();
  const call = (method, path, body, headers = {}) => fetch(`${base}${path}`, { method, body, headers, redirect: 'manual' });
  const json = { 'content-type': 'application/json' };
  const position = async () => {
    const response = await fetch(`${base}/api/projections`, { headers: { authorization: `Bearer ${token}` } });
    return (await response.json())[0].head;
  };
  const before = await position();
  for (const answer of [
    await call('POST', '/api/users', '{"username":', { ...json, authorization: `Bearer ${token}` }),
    await call('POST', '/api/users', '{"username":"1 2"}', { ...json, authorization: `Bearer ${token}` }),
    await call('POST', '/api/users', '{"username":"nobody_at_all"}', json),
    await call('POST', '/api/users', '{"username":"nobody_at_all"}', { ...json, authorization: 'Bearer x' }),
    await call('PATCH', '/api/users/nobody', '{"name":"x"}', { ...json, authorization: `Bearer ${token}` }),
    await call('PUT', '/api/experience', '{"interactionEvent":"SignIn"}', json),
    await call('POST', '/oidc/token', 'grant_type=nonsense', { ...formHeaders }),
    await call('POST', '/oidc/token', form({ grant_type: 'client_credentials' }), { ...formHeaders, authorization: basic('nobody', 'x') }),
    await call('GET', '/oidc/auth?client_id=nobody'),
  ]) assert.ok(answer.status >= 400, answer.url);
  assert.equal(await position(), before);
});
