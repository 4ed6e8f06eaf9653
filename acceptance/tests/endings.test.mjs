// Whatever ends what somebody was given, ends it at once for every use.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import {
  Browser, base, basic, createApplication, createUser, expect, form, formHeaders, management, secretOf, signIn, unique,
} from '../src/client.mjs';
import { authorization, callback, isCallback, returned } from '../src/third-party.mjs';

const OFFLINE = 'openid profile offline_access';
const ONLINE = 'openid profile';
let server;

before(async () => {
  const machine = await createApplication('MachineToMachine');
  server = basic(machine.id, await secretOf(machine));
});

const post = async (path, fields, headers = {}) => {
  const response = await fetch(`${base}${path}`, { method: 'POST', headers: { ...formHeaders, ...headers }, body: form(fields) });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : undefined };
};

/** Somebody who is signed in at an application of their own, and what the application got. */
async function signedIn(scope, more = {}) {
  const client = await createApplication('SPA', callback, more);
  const username = unique('ending');
  const user = await createUser(username);
  const person = { client, username, user, browser: new Browser(), scope };
  return { ...person, tokens: await authorize(person) };
}

async function authorize({ client, username, browser, scope }) {
  const { url, verifier } = authorization(client, { scope, prompt: 'consent' });
  const { code } = returned(await signIn(browser, url, { username, callback }));
  return expect(await post('/oidc/token', {
    grant_type: 'authorization_code', client_id: client.id, code, code_verifier: verifier, redirect_uri: callback,
  }), 200);
}

const api = async (status, method, path, body) => expect(await management(method, path, body), status);
const sessionOf = async ({ user }) => (await api(200, 'GET', `/users/${user.id}/sessions`)).sessions[0].payload.uid;
const grantOf = async ({ user }) => (await api(200, 'GET', `/users/${user.id}/grants`)).grants[0].id;

const ways = {
  'the user is suspended': { scope: OFFLINE, end: ({ user }) => api(200, 'PATCH', `/users/${user.id}/is-suspended`, { isSuspended: true }) },
  'the user is deleted': { scope: OFFLINE, end: ({ user }) => api(204, 'DELETE', `/users/${user.id}`) },
  'the grant is taken back': { scope: OFFLINE, end: async (at) => api(204, 'DELETE', `/users/${at.user.id}/grants/${await grantOf(at)}`) },
  'the session is ended with all that was allowed in it': {
    scope: OFFLINE, end: async (at) => api(204, 'DELETE', `/users/${at.user.id}/sessions/${await sessionOf(at)}?revokeGrantsTarget=all`),
  },
  'the session is ended': { scope: ONLINE, end: async (at) => api(204, 'DELETE', `/users/${at.user.id}/sessions/${await sessionOf(at)}`) },
  'the person signs out': { scope: ONLINE, end: signOut },
  'somebody else signs in in the same browser': {
    scope: ONLINE,
    end: async ({ browser, client }) => {
      const username = unique('successor');
      await createUser(username);
      await signIn(browser, authorization(client, { scope: ONLINE, prompt: 'login' }).url, { username, callback });
    },
  },
  'the application gives its refresh token back': {
    scope: OFFLINE, end: async ({ client, tokens }) => expect(await post('/oidc/token/revocation', { client_id: client.id, token: tokens.refresh_token }), 200),
  },
  'the application gives its access token back': {
    scope: OFFLINE, end: async ({ client, tokens }) => expect(await post('/oidc/token/revocation', { client_id: client.id, token: tokens.access_token }), 200),
  },
  'the application is deleted': { scope: OFFLINE, end: ({ client }) => api(204, 'DELETE', `/applications/${client.id}`) },
  'the person signs in elsewhere, more often than the application allows': {
    scope: OFFLINE,
    more: { customClientMetadata: { maxAllowedGrants: 1 } },
    end: async (at) => authorize({ ...at, browser: new Browser() }),
  },
};

async function signOut({ browser, client }) {
  const page = await browser.open(`/oidc/session/end?${form({ client_id: client.id, post_logout_redirect_uri: callback })}`);
  const html = await page.text();
  const value = (name) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)[1];
  const done = await browser.open('/oidc/session/end/confirm', {
    method: 'POST', headers: formHeaders, body: form({ logout: 'yes', to: value('to'), xsrf: value('xsrf') }),
  });
  assert.equal(done.headers.get('location'), callback);
}

const introspected = async (token) => (await post('/oidc/token/introspection', { token }, { authorization: server })).body.active;
const me = async (token) => (await fetch(`${base}/oidc/me`, { headers: { authorization: `Bearer ${token}` } })).status;

for (const [way, { scope, more, end }] of Object.entries(ways)) {
  test(`when ${way}, nothing can be done with what was issued`, async () => {
    const at = await signedIn(scope, more);
    const { access_token: access, refresh_token: refresh } = at.tokens;
    assert.deepEqual([await me(access), await introspected(access)], [200, true]);
    await end(at);
    assert.equal(await me(access), 401, 'userinfo');
    assert.equal(await introspected(access), false, 'introspection of the access token');
    if (refresh) {
      assert.equal(await introspected(refresh), false, 'introspection of the refresh token');
      const { body } = await post('/oidc/token', { grant_type: 'refresh_token', client_id: at.client.id, refresh_token: refresh });
      assert.match(body.error, /invalid_grant|invalid_client/, 'refresh');
    }
  });
}

test('a session that was ended signs nobody in, nor does the cookie from before a new sign-in', async () => {
  const at = await signedIn(ONLINE);
  const before = at.browser.clone();
  await signIn(at.browser, authorization(at.client, { scope: ONLINE, prompt: 'login' }).url, { username: at.username, callback });
  const quietly = authorization(at.client, { scope: ONLINE, prompt: 'none' }).url;
  assert.equal(returned((await before.follow(quietly, isCallback)).url).error, 'login_required');
  assert.ok(returned((await at.browser.follow(quietly, isCallback)).url).code);
  await api(204, 'DELETE', `/users/${at.user.id}/sessions/${await sessionOf(at)}`);
  assert.equal(returned((await at.browser.follow(quietly, isCallback)).url).error, 'login_required');
});

test('a session that is not used for longer than it may rest is over', async () => {
  const idle = '/configs/oidc/session/idle';
  await api(200, 'PATCH', idle, { idleTtl: 4 });
  try {
    const at = await signedIn(ONLINE);
    const quietly = authorization(at.client, { scope: ONLINE, prompt: 'none' }).url;
    const ask = async () => returned((await at.browser.follow(quietly, isCallback)).url);
    for (let use = 0; use < 3; use++) {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      assert.ok((await ask()).code, 'used in time');
    }
    await new Promise((resolve) => setTimeout(resolve, 4500));
    assert.equal((await ask()).error, 'login_required');
    assert.equal(await me(at.tokens.access_token), 401);
  } finally {
    await api(200, 'PATCH', idle, { idleTtl: null });
  }
});

test('the lifetime of sessions is configured', async () => {
  const path = '/configs/oidc/session';
  const { ttl } = await api(200, 'GET', path);
  assert.equal(ttl, 1_209_600);
  await api(200, 'PATCH', path, { ttl: 600 });
  const at = await signedIn(ONLINE);
  const [{ expiresAt, payload }] = (await api(200, 'GET', `/users/${at.user.id}/sessions`)).sessions;
  assert.equal(payload.exp - payload.loginTs, 600);
  assert.equal(Math.floor(expiresAt / 1000), payload.exp);
  await api(200, 'PATCH', path, { ttl });
});
