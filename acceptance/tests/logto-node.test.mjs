// The official Node SDK, unmodified: code flow, tokens, refresh, sign-out.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import LogtoClient from '@logto/node';
import {
  Browser, base, createApplication, createUser, expect, form, formHeaders, management, register, secretOf, signIn, unique,
} from '../src/client.mjs';

const callback = 'http://localhost:9/callback';
let application;
let appSecret;

before(async () => {
  application = await createApplication('Traditional', callback);
  appSecret = await secretOf(application);
});

function sdk(more = {}) {
  const stored = new Map();
  const visited = [];
  const storage = {
    getItem: async (key) => stored.get(key) ?? null,
    setItem: async (key, value) => void stored.set(key, value),
    removeItem: async (key) => void stored.delete(key),
  };
  const client = new LogtoClient(
    { endpoint: base, appId: application.id, appSecret, ...more },
    { storage, navigate: async (url) => void visited.push(url) },
  );
  return { client, visited, stored };
}

async function signedIn(more) {
  const username = unique('node');
  const user = await createUser(username);
  const { client, visited, stored } = sdk(more);
  await client.signIn({ redirectUri: callback });
  const browser = new Browser();
  await client.handleSignInCallback(await signIn(browser, visited.at(-1), { username, callback }));
  return { client, visited, stored, user, username, browser };
}

test('a user signs in and the application learns who it is', async () => {
  const { client, user, username } = await signedIn();
  assert.equal(await client.isAuthenticated(), true);
  const claims = await client.getIdTokenClaims();
  assert.equal(claims.sub, user.id);
  assert.equal(claims.username, username);
  assert.equal(claims.aud, application.id);
  const profile = await client.fetchUserInfo();
  assert.equal(profile.sub, user.id);
  assert.equal(profile.name, `Name of ${username}`);
});

test('a new user registers on the hosted pages', async () => {
  const username = unique('reg');
  const { client, visited } = sdk();
  await client.signIn({ redirectUri: callback, firstScreen: 'register' });
  await client.handleSignInCallback(await register(new Browser(), visited.at(-1), { username, callback }));
  assert.equal((await client.getIdTokenClaims()).username, username);
});

test('an access token for an API resource carries the scopes of the roles', async () => {
  const indicator = `https://${unique('api').replace('_', '-')}.example.com`;
  const resource = expect(await management('POST', '/resources', { name: 'Orders', indicator }), 201);
  const scope = expect(await management('POST', `/resources/${resource.id}/scopes`, { name: 'read:orders' }), 201);
  const role = expect(await management('POST', '/roles', {
    name: unique('Reader'), description: 'Reads orders', type: 'User', scopeIds: [scope.id],
  }), 200);
  const username = unique('scoped');
  const user = await createUser(username);
  expect(await management('POST', `/users/${user.id}/roles`, { roleIds: [role.id] }), 201);
  const { client, visited } = sdk({ resources: [indicator], scopes: ['read:orders', 'write:orders'] });
  await client.signIn({ redirectUri: callback });
  await client.handleSignInCallback(await signIn(new Browser(), visited.at(-1), { username, callback }));
  const claims = await client.getAccessTokenClaims(indicator);
  assert.equal(claims.aud, indicator);
  assert.equal(claims.sub, user.id);
  assert.equal(claims.scope, 'read:orders');
});

test('the refresh token gets new tokens, again and again', async () => {
  const { client } = await signedIn();
  const first = await client.getAccessToken();
  await client.clearAccessToken();
  const second = await client.getAccessToken();
  assert.notEqual(second, first);
  await client.clearAccessToken();
  assert.notEqual(await client.getAccessToken(), second);
});

test('signing out ends the session and the refresh token', async () => {
  const { client, visited, stored, browser, username } = await signedIn();
  const refreshToken = await client.getRefreshToken();
  await client.signOut(callback);
  const page = await browser.open(visited.at(-1));
  assert.equal(page.status, 200);
  const html = await page.text();
  const fields = Object.fromEntries([...html.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map((m) => [m[1], m[2].replaceAll('&amp;', '&')]));
  const confirmed = await browser.open('/oidc/session/end/confirm', { method: 'POST', headers: formHeaders, body: form(fields) });
  assert.equal(confirmed.status, 303);
  assert.equal(confirmed.headers.get('location'), callback);
  assert.equal(stored.size, 0);
  const refused = await fetch(`${base}/oidc/token`, {
    method: 'POST',
    headers: formHeaders,
    body: form({ grant_type: 'refresh_token', client_id: application.id, client_secret: appSecret, refresh_token: refreshToken }),
  });
  assert.equal(refused.status, 400);
  assert.equal((await refused.json()).error, 'invalid_grant');
  const again = sdk();
  await again.client.signIn({ redirectUri: callback });
  const landed = await browser.follow(again.visited.at(-1), (url) => url.startsWith(callback));
  assert.match(landed.url, /\/sign-in/, `${username} must sign in again`);
});

test('a suspended user can neither refresh nor sign in', async () => {
  const { client, user, username } = await signedIn();
  expect(await management('PATCH', `/users/${user.id}/is-suspended`, { isSuspended: true }), 200);
  await client.clearAccessToken();
  await assert.rejects(client.getAccessToken());
  const again = sdk();
  await again.client.signIn({ redirectUri: callback });
  await assert.rejects(signIn(new Browser(), again.visited.at(-1), { username, callback }), /user.suspended/);
});

test('a management token is refused for the wrong audience', async () => {
  const { client } = await signedIn();
  const opaque = await client.getAccessToken();
  const response = await fetch(`${base}/api/users`, { headers: { authorization: `Bearer ${opaque}` } });
  assert.equal(response.status, 401);
  assert.equal((await response.json()).code, 'auth.unauthorized');
});
