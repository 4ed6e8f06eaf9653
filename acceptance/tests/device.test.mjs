// Devices and exchange with a certified client library: a device is let in on another browser, and tokens are exchanged.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import * as oidc from 'openid-client';
import { Browser, base, createApplication, createUser, expect, identify, management, managementApi, secretOf, unique } from '../src/client.mjs';
import { answerDevice } from '../src/device.mjs';

const issuer = new URL(`${base ?? 'http://localhost'}/oidc`);
const insecure = { execute: [oidc.allowInsecureRequests] };
const exchange = 'urn:ietf:params:oauth:grant-type:token-exchange';
let device;
let exchanger;

before(async () => {
  const application = await createApplication('Native', undefined, { customClientMetadata: { isDeviceFlow: true } });
  device = await oidc.discovery(issuer, application.id, undefined, oidc.None(), insecure);
  const web = await createApplication('Traditional', 'http://localhost:9/callback', { customClientMetadata: { allowTokenExchange: true } });
  exchanger = await oidc.discovery(issuer, web.id, await secretOf(web), undefined, insecure);
});

async function signIn(browser, username) {
  expect(await browser.experience('PUT', '', { interactionEvent: 'SignIn' }), 204);
  await identify(browser, username);
  return expect(await browser.experience('POST', '/submit'), 200).redirectTo;
}

test('a device is let in by somebody who signs in on the way, and again without signing in', async () => {
  const username = unique('tv');
  const user = await createUser(username);
  const browser = new Browser();
  const first = await oidc.initiateDeviceAuthorization(device, { scope: 'openid profile offline_access' });
  const { shown, location } = await answerDevice(browser, first.verification_uri_complete, 'confirm');
  assert.equal(shown.userCode, first.user_code);
  await browser.follow(location);
  const end = await browser.follow(await signIn(browser, username));
  assert.equal(new URL(end.url, base).pathname, '/device/success');
  const tokens = await oidc.pollDeviceAuthorizationGrant(device, first);
  assert.equal(tokens.claims().sub, user.id);
  assert.equal((await oidc.refreshTokenGrant(device, tokens.refresh_token)).claims().sub, user.id);

  const second = await oidc.initiateDeviceAuthorization(device, { scope: 'openid' });
  assert.equal((await answerDevice(browser, second.verification_uri_complete, 'confirm')).location, '/device/success');
  assert.equal((await oidc.pollDeviceAuthorizationGrant(device, second)).claims().sub, user.id);
});

test('a device that was not let in is told so', async () => {
  const asked = await oidc.initiateDeviceAuthorization(device, { scope: 'openid' });
  assert.equal((await answerDevice(new Browser(), asked.verification_uri_complete, 'abort')).location, '/device/refused');
  await assert.rejects(oidc.pollDeviceAuthorizationGrant(device, asked), { error: 'access_denied' });
});

test('an application acts for a user by a subject token, once', async () => {
  const user = await createUser(unique('helped'));
  const { subjectToken } = expect(await management('POST', '/subject-tokens', { userId: user.id, context: { ticket: 7 } }), 201);
  const parameters = {
    subject_token: subjectToken, subject_token_type: 'urn:logto:token-type:impersonation_token', resource: managementApi, scope: 'all',
  };
  const answer = await oidc.genericGrantRequest(exchanger, exchange, parameters);
  assert.equal(answer.issued_token_type, 'urn:ietf:params:oauth:token-type:access_token');
  assert.equal(answer.scope, '');
  assert.equal(JSON.parse(Buffer.from(answer.access_token.split('.')[1], 'base64url')).sub, user.id);
  await assert.rejects(oidc.genericGrantRequest(exchanger, exchange, parameters), { error: 'invalid_request' });
});

test('a personal access token is exchanged until it is deleted', async () => {
  const user = await createUser(unique('scripted'));
  const path = `/users/${user.id}/personal-access-tokens`;
  const { value } = expect(await management('POST', path, { name: 'a/b' }), 201);
  assert.deepEqual(expect(await management('GET', path), 200).map((token) => [token.name, token.value]), [['a/b', value]]);
  const parameters = { subject_token: value, subject_token_type: 'urn:logto:token-type:personal_access_token', scope: 'openid profile' };
  const answer = await oidc.genericGrantRequest(exchanger, exchange, parameters);
  assert.equal((await oidc.fetchUserInfo(exchanger, answer.access_token, user.id)).sub, user.id);
  assert.equal((await management('POST', `${path}/delete`, { name: 'a/b' })).status, 204);
  await assert.rejects(oidc.genericGrantRequest(exchanger, exchange, parameters), { error: 'invalid_request' });
});
