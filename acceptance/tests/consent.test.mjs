// Third parties get what an administrator opened to them and the person allowed, and nothing else.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { base, createApplication, createUser, expect, form, formHeaders, management, unique } from '../src/client.mjs';
import {
  answer, asked, authorization, authorize, callback, createApi, createThirdParty, disable, enable, isCallback, redeem, refresh,
  returned, signedIn,
} from '../src/third-party.mjs';

const OFFLINE = { scope: 'openid profile offline_access', prompt: 'consent' };
let username;
let user;

before(async () => {
  username = unique('consent');
  user = await createUser(username);
});

test('a third party is allowed what it asks for, and gets tokens', async () => {
  const client = await createThirdParty();
  const { url, verifier } = authorization(client, OFFLINE);
  const { browser, at } = await signedIn(username, url);
  assert.match(at, /\/consent\?app_id=/);
  assert.deepEqual(await asked(browser), {
    application: { id: client.id, name: client.name },
    user: { id: user.id, name: user.name, avatar: null, username, primaryEmail: null, primaryPhone: null },
    organizations: [],
    missingOIDCScope: ['profile'],
    missingResourceScopes: [],
    redirectUri: callback,
  });
  const { code } = returned(await answer(browser, 'POST'));
  assert.ok((await redeem(client, { code, verifier })).refresh_token);
});

test('the application is shown in its own look', async () => {
  const client = await createThirdParty();
  const look = {
    displayName: 'Our notes', branding: { logoUrl: 'https://notes.example/logo.png' },
    termsOfUseUrl: 'https://notes.example/terms', privacyPolicyUrl: 'https://notes.example/privacy',
  };
  expect(await management('PUT', `/applications/${client.id}/sign-in-experience`, look), 201);
  const { browser } = await signedIn(username, authorization(client).url);
  assert.deepEqual((await asked(browser)).application, { id: client.id, name: client.name, ...look });
});

test('scopes of an API are asked for in words, and only those that were opened and that the person has', async () => {
  const { resource, scopes } = await createApi(user, 'read', 'write');
  const client = await createThirdParty({ resourceScopes: [scopes.read.id] });
  const request = authorization(client, { ...OFFLINE, scope: `${OFFLINE.scope} read write delete`, resource: resource.indicator });
  const { browser } = await signedIn(username, request.url);
  assert.deepEqual((await asked(browser)).missingResourceScopes, [{
    resource: { id: resource.id, name: resource.name, indicator: resource.indicator },
    scopes: [{ id: scopes.read.id, name: 'read', description: 'May read' }],
  }]);
  const { code } = returned(await answer(browser, 'POST'));
  const { refresh_token: first } = await redeem(client, { code, verifier: request.verifier });
  const api = expect(await refresh(client, first, { resource: resource.indicator }), 200);
  assert.equal(api.scope, 'read');
});

test('a scope that speaks of the person and was not opened is refused', async () => {
  const client = await createThirdParty();
  const { url } = authorization(client, { scope: 'openid profile email' });
  const { browser } = await signedIn(username, authorization(client).url);
  const { error, state, iss } = returned((await browser.follow(url, isCallback)).url);
  assert.deepEqual({ error, state, iss }, { error: 'invalid_scope', state: 'st', iss: `${base}/oidc` });
});

test('refusing tells the application access_denied with its state, once, and the person stays signed in', async () => {
  const client = await createThirdParty();
  const { browser, at } = await signedIn(username, authorization(client, { state: 'a b&c=ä' }).url);
  assert.match(at, /\/consent\?app_id=/);
  const landed = await answer(browser, 'DELETE');
  const { error, state, iss, code } = returned(landed);
  assert.deepEqual({ error, state, iss, code }, { error: 'access_denied', state: 'a b&c=ä', iss: `${base}/oidc`, code: undefined });
  assert.equal((await browser.open('/api/interaction/consent')).status, 400);
  const again = await browser.follow(authorization(client).url, isCallback);
  assert.match(again.url, /\/consent\?app_id=/);
});

test('what was refused cannot be allowed afterwards', async () => {
  const client = await createThirdParty();
  const { browser } = await signedIn(username, authorization(client).url);
  const refused = await browser.open('/api/interaction/consent', { method: 'DELETE' });
  const allowed = await browser.open('/api/interaction/consent', { method: 'POST' });
  assert.deepEqual([allowed.status, (await allowed.json()).code], [400, 'session.not_found']);
  const landed = await browser.follow((await refused.json()).redirectTo, isCallback);
  assert.equal(returned(landed.url).error, 'access_denied');
});

test('nothing new is not asked for again, unless the application wants it so', async () => {
  const client = await createThirdParty();
  const { browser } = await authorize(username, client);
  assert.ok(returned((await browser.follow(authorization(client).url, isCallback)).url).code);
  assert.ok(returned((await browser.follow(authorization(client, { prompt: 'none' }).url, isCallback)).url).code);
  const again = await browser.follow(authorization(client, { prompt: 'consent' }).url, isCallback);
  assert.match(again.url, /\/consent\?app_id=/);
  assert.deepEqual((await asked(browser)).missingOIDCScope, ['profile']);
});

test('only what is new is asked for', async () => {
  const client = await createThirdParty({ userScopes: ['profile', 'email'] });
  const { browser } = await authorize(username, client);
  const more = authorization(client, { scope: 'openid profile email' });
  assert.match((await browser.follow(more.url, isCallback)).url, /\/consent\?app_id=/);
  assert.deepEqual((await asked(browser)).missingOIDCScope, ['email']);
  const { code } = returned(await answer(browser, 'POST'));
  assert.equal((await redeem(client, { code, verifier: more.verifier })).scope, 'openid profile email');
});

test('without a page, missing consent is an error', async () => {
  const client = await createThirdParty();
  const first = await createApplication('SPA', callback);
  const { browser } = await signedIn(username, authorization(first).url);
  const { error, state, iss } = returned((await browser.follow(authorization(client, { prompt: 'none' }).url, isCallback)).url);
  assert.deepEqual({ error, state, iss }, { error: 'consent_required', state: 'st', iss: `${base}/oidc` });
});

test('a revoked consent is asked for again', async () => {
  const client = await createThirdParty();
  const { browser, ...grant } = await authorize(username, client, OFFLINE);
  const { refresh_token: refreshToken } = await redeem(client, grant);
  const revoked = await fetch(`${base}/oidc/token/revocation`, {
    method: 'POST', headers: formHeaders, body: form({ client_id: client.id, token: refreshToken }),
  });
  assert.equal(revoked.status, 200);
  assert.match((await browser.follow(authorization(client).url, isCallback)).url, /\/consent\?app_id=/);
});

test('a refresh token gains nothing that opens up later, and loses what is closed', async () => {
  const { resource, scopes } = await createApi(user, 'read', 'write');
  const client = await createThirdParty({ resourceScopes: [scopes.read.id] });
  const grant = await authorize(username, client, { ...OFFLINE, scope: `${OFFLINE.scope} read write`, resource: resource.indicator });
  let { refresh_token: next } = await redeem(client, grant);
  const scopeOfApi = async () => {
    const tokens = expect(await refresh(client, next, { resource: resource.indicator }), 200);
    next = tokens.refresh_token;
    return tokens.scope;
  };
  expect(await enable(client, { resourceScopes: [scopes.write.id] }), 201);
  assert.equal(await scopeOfApi(), 'read');
  expect(await disable(client, 'resource-scopes', scopes.read.id), 204);
  assert.equal(await scopeOfApi(), '');
  const beyond = await refresh(client, next, { scope: 'openid email' });
  assert.deepEqual([beyond.status, beyond.body.error], [400, 'invalid_scope']);
});

test('what may be asked for is managed and listed', async () => {
  const { resource, scopes } = await createApi(user, 'read');
  const client = await createThirdParty({ userScopes: ['profile', 'email'], resourceScopes: [scopes.read.id] });
  const list = async () => expect(await management('GET', `/applications/${client.id}/user-consent-scopes`), 200);
  const { id, name, indicator } = resource;
  assert.deepEqual(await list(), {
    organizationScopes: [],
    resourceScopes: [{ resource: { id, name, indicator }, scopes: [{ id: scopes.read.id, name: 'read', description: 'May read' }] }],
    organizationResourceScopes: [],
    userScopes: ['profile', 'email'],
  });
  expect(await disable(client, 'user-scopes', 'email'), 204);
  assert.deepEqual((await list()).userScopes, ['profile']);
  const gone = await disable(client, 'user-scopes', 'email');
  assert.deepEqual([gone.status, gone.body.code], [404, 'entity.not_found']);
});
