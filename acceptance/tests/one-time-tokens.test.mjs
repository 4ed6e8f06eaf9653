// Links that let people in once: made with the official client, followed by a browser.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createManagementApi } from '@logto/api/management';
import { Browser, base, bootstrap, createApplication, expect, form, management, managementApi, pkce, unique } from '../src/client.mjs';

const callback = 'http://localhost:9/callback';
const { apiClient } = createManagementApi('default', {
  clientId: bootstrap.id, clientSecret: bootstrap.secret, baseUrl: base, apiIndicator: managementApi,
});
let application;
let earlier;

before(async () => {
  application = await createApplication('SPA', callback);
  earlier = expect(await management('GET', '/sign-in-exp'), 200);
  expect(await management('PATCH', '/sign-in-exp', {
    signUp: { identifiers: ['email'], password: false, verify: true }, signInMode: 'SignIn',
    signIn: { methods: ['username', 'email'].map((identifier) => ({ identifier, password: true, verificationCode: identifier === 'email', isPasswordPrimary: true })) },
  }), 200);
});
after(async () => {
  const { signIn, signUp, signInMode } = earlier;
  expect(await management('PATCH', '/sign-in-exp', { signIn, signUp, signInMode }), 200);
});

async function issue(body) {
  const { data, response, error } = await apiClient.POST('/api/one-time-tokens', { body });
  assert.equal(response.status, 201, JSON.stringify(error));
  return data;
}

/** Opens the link as an application passes it on, and answers the page that it leads to. */
async function followed(browser, token) {
  const { url } = await browser.follow(`/oidc/auth?${form({
    client_id: application.id, redirect_uri: callback, response_type: 'code', scope: 'openid', prompt: 'consent',
    code_challenge: pkce().challenge, code_challenge_method: 'S256', one_time_token: token.token, login_hint: token.email,
  })}`);
  return new URL(url);
}

const verify = (browser, { email, token }) =>
  browser.experience('POST', '/verification/one-time-token/verify', { identifier: { type: 'email', value: email }, token });

async function arrives(browser) {
  const { redirectTo } = expect(await browser.experience('POST', '/submit'), 200);
  const { url } = await browser.follow(redirectTo, (next) => next.startsWith(callback));
  assert.ok(new URL(url).searchParams.get('code'));
}

test('the official client makes, lists, uses, ends and deletes tokens', async () => {
  const email = `${unique('link')}@example.com`;
  const first = await issue({ email });
  const second = await issue({ email, expiresIn: 60, context: { jitOrganizationIds: ['none'] } });
  const { data: listed } = await apiClient.GET('/api/one-time-tokens', { params: { query: { email, status: 'active' } } });
  assert.deepEqual(listed.map(({ id }) => id).toSorted(), [first.id, second.id].toSorted());
  const { data: shown } = await apiClient.GET('/api/one-time-tokens/{id}', { params: { path: { id: second.id } } });
  assert.deepEqual(shown, second);

  const used = await apiClient.POST('/api/one-time-tokens/verify', { body: { email, token: first.token } });
  assert.equal(used.data.status, 'consumed');
  const again = await apiClient.POST('/api/one-time-tokens/verify', { body: { email, token: first.token } });
  assert.deepEqual([again.response.status, again.error.code], [400, 'one_time_token.token_consumed']);
  const ended = await apiClient.PUT('/api/one-time-tokens/{id}/status', { params: { path: { id: second.id } }, body: { status: 'revoked' } });
  assert.equal(ended.data.status, 'revoked');
  const history = expect(await management('GET', `/one-time-tokens/${second.id}/history`), 200);
  assert.deepEqual(history.map(({ type }) => type), ['one_time_token.revoked', 'one_time_token.issued']);
  const then = expect(await management('GET', `/one-time-tokens/${second.id}?asOf=${history[1].position}`), 200);
  assert.deepEqual([then.status, then.token], ['active', null]);
  for (const { id } of [first, second]) {
    assert.equal((await apiClient.DELETE('/api/one-time-tokens/{id}', { params: { path: { id } } })).response.status, 204);
  }
});

test('of fifty who use a token at once one gets in', async () => {
  const { email, token } = await issue({ email: `${unique('link')}@example.com` });
  const uses = await Promise.all(Array.from({ length: 50 }, () => management('POST', '/one-time-tokens/verify', { email, token })));
  assert.equal(uses.filter(({ status }) => status === 200).length, 1);
  assert.ok(uses.every(({ status, body }) => status === 200 || body.code === 'one_time_token.token_consumed'));
});

test('whoever was asked to come gets an account and joins, and the next link signs them in', async () => {
  const email = `${unique('link')}@example.com`;
  const organization = expect(await management('POST', '/organizations', { name: unique('org') }), 201);
  const invitation = await issue({ email, context: { jitOrganizationIds: [organization.id] } });
  const eve = new Browser();
  const page = await followed(eve, invitation);
  assert.deepEqual([page.pathname, page.searchParams.get('one_time_token'), page.searchParams.get('login_hint')], ['/sign-in', invitation.token, email]);
  expect(await eve.experience('PUT', '', { interactionEvent: 'SignIn' }), 204);
  const { verificationId } = expect(await verify(eve, invitation), 200);
  const unknown = await eve.experience('POST', '/identification', { verificationId });
  assert.deepEqual([unknown.status, unknown.body.code], [404, 'user.user_not_exist']);
  expect(await eve.experience('PUT', '/interaction-event', { interactionEvent: 'Register' }), 204);
  expect(await eve.experience('POST', '/identification', { verificationId }), 201);
  await arrives(eve);
  const members = expect(await management('GET', `/organizations/${organization.id}/users`), 200);
  assert.deepEqual(members.map(({ primaryEmail }) => primaryEmail), [email]);

  const next = await issue({ email });
  const again = new Browser();
  await followed(again, next);
  expect(await again.experience('PUT', '', { interactionEvent: 'SignIn' }), 204);
  expect(await again.experience('POST', '/identification', { verificationId: expect(await verify(again, next), 200).verificationId }), 204);
  await arrives(again);
  const late = await verify(again, next);
  assert.equal(late.status, 400);

  assert.equal((await followed(eve, await issue({ email }))).pathname, '/one-time-token');
  assert.equal((await followed(eve, await issue({ email: `${unique('other')}@example.com` }))).pathname, '/switch-account');
  const { data: logs } = await apiClient.GET('/api/logs', { params: { query: { logKey: 'Interaction.SignIn.Verification.OneTimeToken.Submit' } } });
  assert.ok(logs.some(({ payload }) => payload.result === 'Success'));
});
