// Malformed input, wherever it is sent: its exact status and code, and never a 500.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import {
  Browser, base, basic, bootstrap, createUser, expect, form, formHeaders, managementToken, password, pkce, unique,
} from '../src/client.mjs';

const json = { 'content-type': 'application/json' };
let bearer;

before(async () => {
  bearer = { authorization: `Bearer ${await managementToken()}` };
});

async function answerOf(response) {
  const text = await response.text();
  return [response.status, text.startsWith('{') ? JSON.parse(text).code : text.slice(0, 80)];
}

/** Who sends more than is taken may find the connection closed before the answer is read, and asks again. */
async function send(method, path, body, headers = {}, tries = 3) {
  try {
    return await answerOf(await fetch(`${base}${path}`, { method, body, headers, redirect: 'manual' }));
  } catch (closed) {
    if (tries === 1) throw closed;
    return send(method, path, body, headers, tries - 1);
  }
}

async function interaction(interactionEvent) {
  const browser = new Browser();
  await browser.follow(`/oidc/auth?${form({
    client_id: 'demo-app', redirect_uri: `${base}/demo-app`, response_type: 'code', scope: 'openid',
    code_challenge: pkce().challenge, code_challenge_method: 'S256',
  })}`);
  expect(await browser.experience('PUT', '', { interactionEvent }), 204);
  return async (path, body) => answerOf(await browser.open(`/api/experience${path}`, { method: 'POST', headers: json, body }));
}

test('ids that nobody has', async () => {
  for (const [method, path, body] of [
    ['GET', '/api/users/nobody'], ['PATCH', '/api/users/nobody', '{"name":"x"}'], ['DELETE', '/api/users/nobody'],
    ['PATCH', '/api/users/nobody/is-suspended', '{"isSuspended":true}'],
    ['GET', '/api/applications/nothing'], ['PATCH', '/api/applications/nothing', '{"name":"x"}'], ['DELETE', '/api/applications/nothing'],
    ['GET', '/api/resources/nothing'], ['DELETE', '/api/resources/nothing'], ['GET', '/api/roles/nothing'], ['DELETE', '/api/roles/nothing'],
  ]) assert.deepEqual(await send(method, path, body, { ...json, ...bearer }), [404, 'entity.not_exists_with_id'], `${method} ${path}`);
});

test('bodies of the Management API', async () => {
  for (const [path, body, wanted] of [
    ['/api/users', '', [400, 'request.malformed_json']],
    ['/api/users', '[]', [400, 'guard.invalid_input']],
    ['/api/users', '{"username":7}', [400, 'guard.invalid_input']],
    ['/api/users', '{"username":"1 2"}', [400, 'guard.invalid_input']],
    ['/api/applications', '{"name":"x"}', [400, 'guard.invalid_input']],
    ['/api/applications', '{"name":"x","type":"Toaster"}', [400, 'guard.invalid_input']],
    ['/api/applications', '{"name":"a\\u0000b","type":"SPA"}', [400, 'guard.invalid_input']],
    ['/api/resources', '{"name":"x","indicator":"no address"}', [400, 'guard.invalid_input']],
    ['/api/roles', '{"name":"a\\u0000b","description":"x"}', [400, 'guard.invalid_input']],
    ['/api/users', `"${'x'.repeat(1_500_000)}"`, [413, 'request.too_large']],
  ]) assert.deepEqual(await send('POST', path, body, { ...json, ...bearer }), wanted, `${path} ${body.slice(0, 60)}`);
});

test('a body of every type is of none, and one that is no JSON is not taken', async () => {
  for (const type of ['*/*', 'application/yaml', 'application/cbor']) {
    assert.deepEqual(await send('POST', '/api/users', '{}', { ...bearer, 'content-type': type }), [415, 'request.general'], type);
  }
});

test('what calls itself some JSON is read by the same rules', async () => {
  assert.deepEqual(await send('POST', '/api/users', '{"name":"\\u0000"}', { ...bearer, 'content-type': 'application/x+json' }),
    [400, 'guard.invalid_input']);
});

test('a field that an operation does not know is ignored', async () => {
  const made = await fetch(`${base}/api/roles`, {
    method: 'POST', headers: { ...json, ...bearer }, body: JSON.stringify({ name: unique('unknown'), description: 'd', colour: 'red' }),
  });
  assert.equal(made.status, 200);
  assert.ok(!('colour' in await made.json()));
});

test('addresses of the Management API', async () => {
  for (const [path, wanted] of [
    ['/api/users?page_size=0', [400, 'guard.invalid_pagination']],
    ['/api/applications?page_size=0', [400, 'guard.invalid_pagination']],
    ['/api/roles?page_size=0', [400, 'guard.invalid_pagination']],
    ['/api/resources?page=x', [400, 'guard.invalid_pagination']],
    ['/api/users?search=%00', [400, 'guard.invalid_input']],
    ['/api/users/..%2fapplications', [400, 'request.invalid']],
    ['/api/users/%00', [400, 'request.invalid']],
    ['/api/users/%zz', [400, 'request.invalid']],
    ['/api/users?search=%ff', [400, 'request.invalid']],
    ['/api/users?asOf=-999999999-01-01T00:00:00Z', [200, '[]']],
  ]) assert.deepEqual(await send('GET', path, undefined, bearer), wanted, path);
});

test('the token endpoint', async () => {
  const client = { ...formHeaders, authorization: basic(bootstrap.id, bootstrap.secret) };
  for (const [body, wanted, headers = client] of [
    ['', [400, 'oidc.invalid_request']],
    ['grant_type=nonsense', [400, 'oidc.unsupported_grant_type']],
    ['grant_type=client_credentials&resource=https%3A%2F%2Fnobody.example', [400, 'oidc.invalid_target']],
    ['grant_type=client_credentials&resource=%00', [400, 'oidc.invalid_request']],
    ['grant_type=client_credentials&grant_type=client_credentials', [400, 'oidc.invalid_request']],
    ['grant_type=%zz', [400, 'oidc.invalid_request']],
    ['{"grant_type":', [400, 'oidc.invalid_request'], { ...client, ...json }],
    [`grant_type=${'x'.repeat(60_000)}`, [413, 'oidc.invalid_request']],
    ['grant_type=client_credentials', [401, 'oidc.invalid_client'], { ...formHeaders, authorization: basic('nobody', 'x') }],
  ]) assert.deepEqual(await send('POST', '/oidc/token', body, headers), wanted, body.slice(0, 60));
});

test('the Experience API', async () => {
  const taken = unique('taken');
  await createUser(taken);
  const signIn = await interaction('SignIn');
  assert.deepEqual(await signIn('/verification/password', '{"identifier":'), [400, 'request.malformed_json']);
  assert.deepEqual(await signIn('/verification/password', '{"identifier":{"type":"username","value":"a\\u0000b"},"password":"x"}'), [400, 'guard.invalid_input']);
  assert.deepEqual(await signIn('/verification/password', '{"identifier":{"type":"shoe","value":"a"},"password":"x"}'), [400, 'guard.invalid_input']);
  assert.deepEqual(await signIn('/verification/password', `{"password":"${'x'.repeat(1_500_000)}"}`), [413, 'request.too_large']);
  const register = await interaction('Register');
  const identity = (value, secret) => register('/verification/new-password-identity', JSON.stringify({ identifier: { type: 'username', value }, password: secret }));
  assert.deepEqual(await identity(taken, password), [422, 'user.username_already_in_use']);
  assert.deepEqual(await identity(unique('weak'), 'password1'), [422, 'password.rejected']);
});
