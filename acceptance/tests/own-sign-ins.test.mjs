// People see and end where they are signed in, and which browsers they trust.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Browser, createApplication, createUser, expect, form, identify, management, password, pkce, unique } from '../src/client.mjs';
import { ownAccount } from '../src/own-account.mjs';
import { totp } from '../src/totp.mjs';
import { until } from '../src/until.mjs';

const callback = 'http://localhost:9/callback';
const SCOPE = 'openid profile urn:logto:scope:sessions urn:logto:scope:trusted_devices';
const next = 'another long password of mine';
let settings;
let centre;
let spa;

before(async () => {
  settings = expect(await management('GET', '/sign-in-exp'), 200);
  centre = expect(await management('GET', '/account-center'), 200);
  expect(await management('PATCH', '/account-center', {
    enabled: true, fields: { ...centre.fields, password: 'Edit', session: 'Edit', trustedDevice: 'Edit' },
  }), 200);
  spa = await createApplication('SPA', callback);
});
after(async () => {
  expect(await management('PATCH', '/sign-in-exp', { mfa: settings.mfa, trustedDevice: {} }), 200);
  const { password: mine = 'Off', session = 'Off', trustedDevice = 'Off' } = centre.fields;
  expect(await management('PATCH', '/account-center', { enabled: centre.enabled, fields: { password: mine, session, trustedDevice } }), 200);
});

const refusal = ({ status, body }) => `${status} ${body?.code}`;

/** Somebody with two sign-ins, each with its calls and with a fresh proof. */
async function signedInTwice() {
  const username = unique('owner');
  const user = await createUser(username);
  return { user, here: await signedIn(username), there: await signedIn(username) };
}

async function signedIn(username) {
  const account = await ownAccount(spa, username, SCOPE);
  const { verificationRecordId } = expect(await account('POST', '/verifications/password', { password }), 201);
  return (method, path, body) => account(method, `/my-account${path}`, body, { 'logto-verification-id': verificationRecordId });
}

test('they see their sessions, what they allowed in them and what happened, and end one', async () => {
  const { user, here, there } = await signedInTwice();
  const { sessions } = expect(await here('GET', '/sessions'), 200);
  assert.deepEqual(sessions.map(({ isCurrent }) => isCurrent).toSorted(), [false, true]);
  assert.deepEqual(new Set(sessions.map(({ accountId }) => accountId)), new Set([user.id]));
  assert.deepEqual(expect(await here('GET', '/grants'), 200).grants.map(({ application }) => application.id), [spa.id, spa.id]);
  await until('the sign-ins are in the log', async () =>
    expect(await here('GET', '/logs?logKey=Interaction.SignIn.Submit'), 200).length === 2);

  const other = sessions.find(({ isCurrent }) => !isCurrent);
  expect(await here('DELETE', `/sessions/${other.payload.uid}?revokeGrantsTarget=all`), 204);
  assert.equal((await there('GET', '')).status, 401);
  assert.equal(expect(await here('GET', '/sessions'), 200).sessions.length, 1);
  assert.equal(refusal(await here('DELETE', `/sessions/${other.payload.uid}`)), '404 oidc.session_not_found');
});

test('a new password of their own leaves them signed in here, and nowhere else', async () => {
  const { here, there } = await signedInTwice();
  expect(await here('POST', '/password', { password: next }), 204);
  await until('the other sign-in has ended', async () => (await there('GET', '')).status === 401);
  assert.equal((await here('GET', '')).status, 200);
});

test('a password that an administrator replaces leaves them signed in nowhere', async () => {
  const { user, here, there } = await signedInTwice();
  expect(await management('PATCH', `/users/${user.id}/password`, { password: next }), 200);
  for (const account of [here, there]) {
    await until('both sign-ins have ended', async () => (await account('GET', '')).status === 401);
  }
});

test('a browser that they trust is asked for no second factor until they say so, and its story tells why', async () => {
  const username = unique('owner');
  const user = await createUser(username);
  const account = await signedIn(username);
  const { secret } = expect(await management('POST', `/users/${user.id}/mfa-verifications`, { type: 'Totp' }), 200);
  expect(await management('PATCH', '/sign-in-exp', {
    mfa: { factors: ['Totp'], policy: 'NoPrompt' }, trustedDevice: { enabled: true, durationDays: 7 },
  }), 200);

  const browser = new Browser();
  await giveThePassword(browser, username);
  const submit = () => browser.experience('POST', '/submit');
  assert.equal(refusal(await submit()), '403 session.mfa.require_mfa_verification');
  expect(await browser.experience('POST', '/verification/totp/verify', { code: totp(secret) }), 200);
  expect(await browser.experience('POST', '/profile/mfa/trusted-device'), 204);
  await arrive(browser, await submit());

  await giveThePassword(browser, username);
  await arrive(browser, await submit());
  await until('the story of their last sign-in says that the browser was trusted', async () => {
    const [story] = expect(await management('GET', `/interactions?userId=${user.id}`), 200);
    const told = await management('GET', `/interactions/${story?.id}/story`);
    return told.status === 200 && /trusted_device_verified/.test(JSON.stringify(told.body));
  });

  const [device] = expect(await account('GET', '/trusted-devices'), 200);
  assert.deepEqual(expect(await management('GET', `/users/${user.id}/trusted-devices`), 200).map(({ id }) => id), [device.id]);
  expect(await account('DELETE', `/trusted-devices/${device.id}`), 204);
  await giveThePassword(browser, username);
  assert.equal(refusal(await submit()), '403 session.mfa.require_mfa_verification');
});

test('they ask for the end of their account, take it back, and administrators see and dismiss it', async () => {
  const { user, here } = await signedInTwice();
  assert.equal(refusal(await here('POST', '/deletion-request')), '400 account_center.field_not_editable');
  expect(await management('PATCH', '/account-center', { deletionRequestsEnabled: true, deletionGraceDays: 7 }), 200);
  assert.deepEqual(expect(await here('GET', '/deletion-request'), 200), { requestedAt: null, dueAt: null });
  expect(await here('POST', '/deletion-request'), 204);
  const { requestedAt, dueAt } = expect(await here('GET', '/deletion-request'), 200);
  assert.ok(Math.abs(dueAt - requestedAt - 7 * 86_400_000) < 60_000);
  const waiting = async () => expect(await management('GET', '/users?deletionRequested=true'), 200).map(({ id }) => id);
  assert.ok((await waiting()).includes(user.id));
  expect(await here('DELETE', '/deletion-request'), 204);
  assert.ok(!(await waiting()).includes(user.id));
  expect(await here('POST', '/deletion-request'), 204);
  assert.ok(expect(await management('GET', `/users/${user.id}/deletion-request`), 200).dueAt >= dueAt);
  expect(await management('DELETE', `/users/${user.id}/deletion-request`), 204);
  assert.equal(refusal(await here('DELETE', '/deletion-request')), '404 entity.not_found');
  expect(await management('PATCH', '/account-center', { deletionRequestsEnabled: false, deletionGraceDays: null }), 200);
});

/** Gives the password on the pages that an application has sent the browser to. */
async function giveThePassword(browser, username) {
  await browser.follow(`/oidc/auth?${form({
    client_id: spa.id, redirect_uri: callback, response_type: 'code', scope: 'openid', prompt: 'login',
    code_challenge: pkce().challenge, code_challenge_method: 'S256',
  })}`);
  expect(await browser.experience('PUT', '', { interactionEvent: 'SignIn' }), 204);
  await identify(browser, username);
}

async function arrive(browser, submitted) {
  const { url } = await browser.follow(expect(submitted, 200).redirectTo, (to) => to.startsWith(callback));
  assert.ok(new URL(url).searchParams.get('code'));
}
