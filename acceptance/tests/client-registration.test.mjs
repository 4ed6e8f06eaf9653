// Clients register themselves where the policy lets them: with two certified libraries, up to tokens, and to their end.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as oauth from 'oauth4webapi';
import * as oidc from 'openid-client';
import { base, createUser, expect, management, unique } from '../src/client.mjs';
import { answer, callback, isCallback, signedIn } from '../src/third-party.mjs';
import { until } from '../src/until.mjs';

const issuer = new URL(`${base ?? 'http://localhost'}/oidc`);
const insecure = { execute: [oidc.allowInsecureRequests] };
const plain = { [oauth.allowInsecureRequests]: true };
const PATH = '/client-registration';
const native = { redirect_uris: [callback], token_endpoint_auth_method: 'none', application_type: 'native' };
let username;
let user;

const mode = async (value) => expect(await management('PATCH', PATH, { mode: value }), 200);
const createToken = async (more = {}) =>
  expect(await management('POST', `${PATH}/initial-access-tokens`, { name: unique('ci'), ...more }), 201);
const discovery = async () => (await fetch(`${base}/oidc/.well-known/openid-configuration`)).json();

before(async () => {
  username = unique('registering');
  user = await createUser(username);
  await mode('initial_access_token');
});

after(() => mode(null));

test('a client registers, is let in by a person, and gets tokens with claims as the standard has them', async () => {
  const { id, value } = await createToken({ mostUses: 1 });
  const client = await oidc.dynamicClientRegistration(issuer, {
    ...native, client_name: 'Registered', grant_types: ['authorization_code', 'refresh_token'], scope: 'openid profile offline_access',
  }, oidc.None(), { ...insecure, initialAccessToken: value });

  assert.equal(client.clientMetadata().client_name, 'Registered');
  const verifier = oidc.randomPKCECodeVerifier();
  const url = oidc.buildAuthorizationUrl(client, {
    redirect_uri: callback, scope: 'openid profile offline_access', prompt: 'consent', state: 'st',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
  });
  const { browser, at } = await signedIn(username, url.href);
  assert.match(at, /\/consent\?app_id=/);
  const landed = await answer(browser, 'POST');
  const tokens = await oidc.authorizationCodeGrant(client, new URL(landed), { pkceCodeVerifier: verifier, expectedState: 'st' });
  assert.equal(tokens.claims().sub, user.id);
  const profile = await oidc.fetchUserInfo(client, tokens.access_token, user.id);
  assert.equal(profile.name, user.name);
  assert.ok(profile.created_at < 10_000_000_000, 'seconds');
  assert.ok((await oidc.refreshTokenGrant(client, tokens.refresh_token)).access_token);
  const listed = expect(await management('GET', `${PATH}/initial-access-tokens`), 200).find((token) => token.id === id);
  assert.equal(listed.uses, 1);
  await assert.rejects(() => oidc.dynamicClientRegistration(issuer, native, oidc.None(), { ...insecure, initialAccessToken: value }));
});

test('another library registers a confidential client, which reads, replaces and removes its registration', async () => {
  const as = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, plain));
  const { value } = await createToken();
  const response = await oauth.dynamicClientRegistrationRequest(as, {
    redirect_uris: ['https://client.example/cb'], client_name: 'Confidential',
  }, { ...plain, initialAccessToken: value });
  const registered = await oauth.processDynamicClientRegistrationResponse(response);
  assert.ok(registered.client_secret);

  const call = (method, body) => fetch(registered.registration_client_uri, {
    method, headers: { authorization: `Bearer ${registered.registration_access_token}`, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  assert.equal((await (await call('GET')).json()).client_secret, registered.client_secret);
  const replaced = await (await call('PUT', {
    client_id: registered.client_id, redirect_uris: ['https://client.example/other'], client_name: 'Renamed',
  })).json();
  assert.equal(replaced.client_name, 'Renamed');
  const shown = () => management('GET', `/applications/${registered.client_id}`);
  await until('the application has its new name', async () => (await shown()).body?.name === 'Renamed');
  const application = expect(await shown(), 200);
  assert.deepEqual([application.isThirdParty, application.oidcClientMetadata.redirectUris], [true, ['https://client.example/other']]);
  assert.equal((await call('DELETE')).status, 204);
  assert.equal((await call('GET')).status, 401);
  await until('the application is gone', async () => (await shown()).status === 404);
});

test('a client that is removed takes its tokens along', async () => {
  const { value } = await createToken();
  const register = await fetch(`${base}/oidc/register`, {
    method: 'POST', headers: { authorization: `Bearer ${value}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...native, scope: 'openid' }),
  });
  const client = expect({ status: register.status, body: await register.json() }, 201);
  const config = new oidc.Configuration({ ...await discovery() }, client.client_id, undefined, oidc.None());
  oidc.allowInsecureRequests(config);
  const verifier = oidc.randomPKCECodeVerifier();
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: callback, scope: 'openid', code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
  });
  const { browser } = await signedIn(username, url.href);
  const tokens = await oidc.authorizationCodeGrant(config, new URL(await answer(browser, 'POST')), { pkceCodeVerifier: verifier });
  await fetch(client.registration_client_uri, {
    method: 'DELETE', headers: { authorization: `Bearer ${client.registration_access_token}` },
  });
  await assert.rejects(() => oidc.fetchUserInfo(config, tokens.access_token, oidc.skipSubjectCheck));
  const refused = await browser.follow(url.href, isCallback);
  assert.equal(refused.response.status, 400);
});

test('where nobody may register there is no endpoint, and a revoked token lets nobody in', async () => {
  const { id, value } = await createToken();
  expect(await management('DELETE', `${PATH}/initial-access-tokens/${id}`), 204);
  const register = () => fetch(`${base}/oidc/register`, {
    method: 'POST', headers: { authorization: `Bearer ${value}`, 'content-type': 'application/json' }, body: JSON.stringify(native),
  });
  assert.equal((await register()).status, 401);
  assert.equal((await discovery()).registration_endpoint, `${base}/oidc/register`);
  await mode('off');
  assert.equal((await register()).status, 404);
  assert.equal((await discovery()).registration_endpoint, undefined);
  await mode('initial_access_token');
});
