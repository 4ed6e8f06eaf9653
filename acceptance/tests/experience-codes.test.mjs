// People sign in, register and recover their accounts by codes, step by step over HTTP; the codes are in the development inbox.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Browser, createApplication, createUser, expect, form, management, password, pkce, unique } from '../src/client.mjs';
import { codeFor, messagesFor } from '../src/inbox.mjs';

const callback = 'http://localhost:9/callback';
const method = (identifier, verificationCode) => ({ identifier, password: true, verificationCode, isPasswordPrimary: true });
const next = 'Another-horse-8-battery';
let application;
let earlier;

before(async () => {
  application = await createApplication('SPA', callback);
  earlier = expect(await management('GET', '/sign-in-exp'), 200);
});

after(async () => {
  const { signIn, signUp, signInMode, forgotPasswordMethods } = earlier;
  await experience({ signIn, signUp, signInMode, forgotPasswordMethods });
});

test('an e-mail code signs in who has the address, and registers who has no account', async () => {
  await experience({ signUp: { identifiers: ['email'], password: false, verify: true } });
  const email = `${unique('code')}@example.com`;
  const eve = await begun('SignIn');
  const verificationId = await proven(eve, 'email', email, 'SignIn');
  refused(await eve.experience('POST', '/identification', { verificationId }), 404, 'user.user_not_exist');
  expect(await eve.experience('PUT', '/interaction-event', { interactionEvent: 'Register' }), 204);
  expect(await eve.experience('POST', '/identification', { verificationId }), 201);
  await arrives(eve);

  const again = await begun('SignIn');
  expect(await again.experience('POST', '/identification', { verificationId: await proven(again, 'email', email, 'SignIn') }), 204);
  await arrives(again);
});

test('a phone number is as good as an address where both are asked for', async () => {
  await experience({ signUp: { identifiers: ['email', 'phone'], password: false, verify: true } });
  const phone = `1555${Math.random().toString().slice(2, 11)}`;
  const eve = await begun('Register');
  refused(await eve.experience('POST', '/identification', {}), 422, 'user.missing_profile');
  expect(await eve.experience('POST', '/identification', { verificationId: await proven(eve, 'phone', phone, 'Register') }), 201);
  await arrives(eve);
});

test('what is missing is asked for, and given piece by piece', async () => {
  await experience({ signUp: { identifiers: ['email'], password: true, verify: true, secondaryIdentifiers: [{ identifier: 'username' }] } });
  const email = `${unique('code')}@example.com`;
  const eve = await begun('Register');
  const answer = await eve.experience('POST', '/identification', { verificationId: await proven(eve, 'email', email, 'Register') });
  assert.deepEqual([answer.status, answer.body.data], [422, { missingProfile: ['username', 'password'] }]);
  expect(await eve.experience('POST', '/profile', { type: 'username', value: unique('eve') }), 204);
  expect(await eve.experience('POST', '/profile', { type: 'password', value: password }), 204);
  const state = expect(await eve.experience('GET', '/interaction'), 200);
  assert.equal(state.profile.primaryEmail, email);
  assert.equal(JSON.stringify(state).includes(password), false);
  expect(await eve.experience('POST', '/identification', {}), 201);
  await arrives(eve);
});

test('a forgotten password is replaced by a code, which signs nobody in', async () => {
  await experience({ signUp: { identifiers: ['username'], password: true, verify: false } });
  const username = unique('ada');
  const email = `${username}@example.com`;
  const user = await createUser(username);
  expect(await management('PATCH', `/users/${user.id}`, { primaryEmail: email }), 200);
  const ada = await begun('ForgotPassword');
  refused(await ada.experience('POST', '/submit'), 404, 'session.identifier_not_found');
  refused(await ada.experience('PUT', '/interaction-event', { interactionEvent: 'SignIn' }), 400, 'session.not_supported_for_forgot_password');
  expect(await ada.experience('POST', '/identification', { verificationId: await proven(ada, 'email', email, 'ForgotPassword') }), 204);
  refused(await ada.experience('PUT', '/profile/password', { password }), 422, 'user.same_password');
  expect(await ada.experience('PUT', '/profile/password', { password: next }), 204);
  assert.equal(expect(await ada.experience('POST', '/submit'), 200).redirectTo, undefined);
  refused(await ada.experience('GET', '/interaction'), 404, 'session.interaction_not_found');

  expect(await ada.experience('PUT', '', { interactionEvent: 'SignIn' }), 204);
  const old = { identifier: { type: 'email', value: email }, password };
  refused(await ada.experience('POST', '/verification/password', old), 422, 'session.invalid_credentials');
  const { verificationId } = expect(await ada.experience('POST', '/verification/password', { ...old, password: next }), 200);
  expect(await ada.experience('POST', '/identification', { verificationId }), 204);
  await arrives(ada);
});

test('nobody learns by asking for a code whether there is an account', async () => {
  await experience({ signInMode: 'SignIn' });
  const email = `${unique('nobody')}@example.com`;
  for (const kind of ['SignIn', 'ForgotPassword']) {
    const eve = await begun(kind);
    const { verificationId } = expect(await ask(eve, 'email', email, kind), 200);
    refused(await give(eve, 'email', email, verificationId, '000000'), 400, 'verification_code.code_mismatch');
  }
  assert.equal(await messagesFor(email), 0);
});

test('a code is good for one verification, for its address, in its interaction', async () => {
  await experience({ signUp: { identifiers: ['email'], password: false, verify: true } });
  const email = `${unique('code')}@example.com`;
  const ada = await begun('SignIn');
  const { verificationId } = expect(await ask(ada, 'email', email, 'SignIn'), 200);
  const code = await codeFor(email);
  refused(await give(ada, 'email', `x${email}`, verificationId, code), 400, 'verification_code.email_mismatch');
  refused(await give(await begun('SignIn'), 'email', email, verificationId, code), 404, 'session.verification_session_not_found');
  refused(await ada.experience('POST', '/identification', { verificationId }), 400, 'session.verification_failed');
  for (const time of ['first', 'again']) {
    assert.equal(expect(await give(ada, 'email', email, verificationId, code), 200).verificationId, verificationId, time);
  }
  const next = expect(await ask(ada, 'email', email, 'SignIn'), 200).verificationId;
  refused(await give(ada, 'email', email, next, code), 400, 'verification_code.code_mismatch');
  refused(await give(ada, 'email', email, verificationId, code), 404, 'session.verification_session_not_found');
});

async function experience(change) {
  expect(await management('PATCH', '/sign-in-exp', {
    signIn: { methods: [method('username', false), method('email', true), method('phone', true)] },
    signInMode: 'SignInAndRegister',
    forgotPasswordMethods: ['EmailVerificationCode'],
    ...change,
  }), 200);
}

async function begun(interactionEvent) {
  const browser = new Browser();
  const { challenge } = pkce();
  await browser.follow(`/oidc/auth?${form({
    client_id: application.id, redirect_uri: callback, response_type: 'code', scope: 'openid',
    code_challenge: challenge, code_challenge_method: 'S256',
  })}`);
  expect(await browser.experience('PUT', '', { interactionEvent }), 204);
  return browser;
}

const ask = (browser, type, value, interactionEvent) =>
  browser.experience('POST', '/verification/verification-code', { identifier: { type, value }, interactionEvent });

const give = (browser, type, value, verificationId, code) =>
  browser.experience('POST', '/verification/verification-code/verify', { identifier: { type, value }, verificationId, code });

async function proven(browser, type, value, interactionEvent) {
  const { verificationId } = expect(await ask(browser, type, value, interactionEvent), 200);
  expect(await give(browser, type, value, verificationId, await codeFor(value)), 200);
  return verificationId;
}

async function arrives(browser) {
  const { redirectTo } = expect(await browser.experience('POST', '/submit'), 200);
  const { url } = await browser.follow(redirectTo, (to) => to.startsWith(callback));
  assert.ok(new URL(url).searchParams.get('code'), url);
}

function refused({ status, body }, wanted, code) {
  assert.deepEqual([status, body?.code], [wanted, code]);
}
