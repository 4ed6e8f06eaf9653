// Second factors and passkeys, step by step as a page of one's own would take them.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { Authenticator } from '../src/authenticator.mjs';
import { Browser, createApplication, createUser, expect, form, identify, management, pkce, unique } from '../src/client.mjs';
import { totp } from '../src/totp.mjs';
import { until } from '../src/until.mjs';

const callback = 'http://localhost:9/callback';
const ALL = ['Totp', 'WebAuthn', 'BackupCode'];
let application;
let settings;
let username;
let user;

before(async () => {
  application = await createApplication('SPA', callback);
  settings = expect(await management('GET', '/sign-in-exp'), 200);
});
beforeEach(async () => {
  username = unique('factor');
  user = await createUser(username);
});
const restore = () => set({ mfa: settings.mfa, passkeySignIn: settings.passkeySignIn, adaptiveMfa: settings.adaptiveMfa });
afterEach(restore);
after(restore);

const set = async (change) => expect(await management('PATCH', '/sign-in-exp', change), 200);
const factorsOf = async () => expect(await management('GET', `/users/${user.id}/mfa-verifications`), 200);
const refusal = ({ status, body }) => `${status} ${body?.code}`;

async function begin(kind = 'SignIn', agent) {
  const browser = new Browser(agent);
  await browser.follow(`/oidc/auth?${form({
    client_id: application.id, redirect_uri: callback, response_type: 'code', scope: 'openid', prompt: 'login',
    code_challenge: pkce().challenge, code_challenge_method: 'S256',
  })}`);
  if (kind) expect(await browser.experience('PUT', '', { interactionEvent: kind }), 204);
  return browser;
}

/** Somebody who has given their password and is known. */
async function identified(agent) {
  const browser = await begin('SignIn', agent);
  await identify(browser, username);
  return browser;
}

const submit = (browser) => browser.experience('POST', '/submit');
const post = async (browser, path, body, status = 200) => expect(await browser.experience('POST', path, body), status);

async function finish(browser) {
  const { redirectTo } = await twice(browser, '/submit');
  const { url } = await browser.follow(redirectTo, (next) => next.startsWith(callback));
  assert.ok(new URL(url).searchParams.get('code'));
  return /\/oidc\/auth\/([^/?]+)/.exec(redirectTo)[1];
}

/** What the story of a sign-in, and the audit log, tell of the steps that were refused by a rule about factors. */
async function told(interaction) {
  const story = await until('the story is told', async () => {
    const { body } = await management('GET', `/interactions/${interaction}/story`);
    return body?.steps?.some(({ event }) => event.type === 'interaction.submitted') && body;
  });
  const steps = story.steps.filter(({ event }) => event.payload.asked).map(({ reason, event }) => [reason.code, event.payload.asked]);
  const logged = await until('the log has them', async () => {
    const entries = expect(await management('GET', `/logs?userId=${user.id}&logKey=Interaction.SignIn.Submit&page_size=100`), 200)
      .filter(({ payload }) => payload.interactionId === interaction && payload.error);
    return entries.length === steps.length && entries;
  });
  return { steps, logged: logged.toReversed().map(({ payload }) => [payload.error.code, payload.payload]) };
}

/** What the story of a sign-in tells to be unusual about it. */
const rated = (interaction) => until('it is told how the sign-in was rated', async () => {
  const { body } = await management('GET', `/interactions/${interaction}/story`);
  return body?.steps?.find(({ event }) => event.type === 'interaction.sign_in_rated')?.event.payload.risks;
});

/** Sets up an authenticator app; answers its secret. */
async function bindTotp(browser) {
  const { verificationId, secret, secretQrCode } = await post(browser, '/verification/totp/secret');
  assert.match(secretQrCode, /^data:image\/png;base64,/);
  const code = totp(secret);
  await twice(browser, '/verification/totp/verify', { verificationId, code });
  await twice(browser, '/profile/mfa', { type: 'Totp', verificationId }, 204);
  return secret;
}

/** Takes a step, and takes it again as whoever has not heard of its answer: it is the same. */
async function twice(browser, path, body, status = 200) {
  const first = await post(browser, path, body, status);
  assert.deepEqual(await post(browser, path, body, status), first);
  return first;
}

async function bindPasskey(browser, path = '/profile/mfa/passkey') {
  const authenticator = new Authenticator();
  const { verificationId, registrationOptions } = await post(browser, '/verification/web-authn/registration');
  const payload = authenticator.register(registrationOptions);
  await twice(browser, '/verification/web-authn/registration/verify', { verificationId, payload });
  await post(browser, path, { type: 'WebAuthn', verificationId }, 204);
  return authenticator;
}

test('with adaptive MFA a factor is asked for in a browser that is new, and the story says why', async () => {
  const laptop = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  const phone = 'Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';
  await set({ mfa: { factors: ['Totp'], policy: 'PromptAtSignInAndSignUpMandatory' }, adaptiveMfa: { enabled: true } });
  const first = await identified(laptop);
  assert.equal(refusal(await submit(first)), '422 user.missing_mfa');
  const secret = await bindTotp(first);
  await finish(first);
  assert.deepEqual(await rated(await finish(await identified(laptop))), []);

  const elsewhere = await identified(phone);
  assert.equal(refusal(await submit(elsewhere)), '403 session.mfa.require_mfa_verification');
  expect(await elsewhere.experience('POST', '/verification/totp/verify', { code: totp(secret, 1) }), 200);
  assert.deepEqual((await rated(await finish(elsewhere))).map(({ rule }) => rule), ['new_device']);
  assert.deepEqual(await rated(await finish(await identified(phone))), []);
});

test('a mandatory factor is set up while signing in, then asked for, and a code works once', async () => {
  await set({ mfa: { factors: ['Totp'], policy: 'Mandatory' } });
  const first = await identified();
  const missing = await submit(first);
  assert.equal(refusal(missing), '422 user.missing_mfa');
  assert.deepEqual(missing.body.data, { availableFactors: ['Totp'] });
  assert.equal(refusal(await first.experience('POST', '/profile/mfa/mfa-skipped')), '422 session.mfa.mfa_policy_not_user_controlled');
  assert.equal(expect(await first.experience('GET', '/interaction'), 200).mfa, undefined);
  const secret = await bindTotp(first);
  assert.deepEqual(expect(await first.experience('GET', '/interaction'), 200).mfa, { totp: { type: 'Totp' } });
  const why = { policy: 'Mandatory', isDemandedByOrganization: false };
  assert.deepEqual(await told(await finish(first)), {
    steps: [['user.missing_mfa', { factors: ['Totp'], ...why }]],
    logged: [['user.missing_mfa', { availableFactors: ['Totp'], ...why }]],
  });
  assert.deepEqual((await factorsOf()).map(({ type }) => type), ['Totp']);

  const second = await identified();
  const asked = await submit(second);
  assert.equal(refusal(asked), '403 session.mfa.require_mfa_verification');
  assert.deepEqual(asked.body.data.availableFactors, ['Totp']);
  const verify = (browser, code) => browser.experience('POST', '/verification/totp/verify', { code });
  assert.equal(refusal(await verify(second, totp(secret, -1))), '400 session.mfa.invalid_totp_code');
  const code = totp(secret, 1);
  await twice(second, '/verification/totp/verify', { code });
  assert.deepEqual((await told(await finish(second))).steps, [['session.mfa.require_mfa_verification', { factors: ['Totp'], ...why }]]);
  assert.equal(refusal(await verify(await identified(), code)), '400 session.mfa.invalid_totp_code');
});

test('a new factor does not stand in for the one that has to be proven', async () => {
  await set({ mfa: { factors: ALL, policy: 'NoPrompt' } });
  expect(await management('POST', `/users/${user.id}/mfa-verifications`, { type: 'Totp' }), 200);
  const thief = await identified();
  const { verificationId, secret } = await post(thief, '/verification/totp/secret');
  await post(thief, '/verification/totp/verify', { verificationId, code: totp(secret) });
  assert.equal(refusal(await thief.experience('POST', '/profile/mfa', { type: 'Totp', verificationId })), '403 session.mfa.require_mfa_verification');
  expect(await thief.experience('PUT', '/interaction-event', { interactionEvent: 'Register' }), 204);
  assert.equal(refusal(await submit(thief)), '403 session.mfa.require_mfa_verification');
});

test('of many who give the same code at once, one gets in', async () => {
  await set({ mfa: { factors: ['Totp'], policy: 'NoPrompt' } });
  const { secret } = expect(await management('POST', `/users/${user.id}/mfa-verifications`, { type: 'Totp' }), 200);
  const browsers = await Promise.all(Array.from({ length: 10 }, identified));
  const code = totp(secret);
  const answers = await Promise.all(browsers.map((browser) => browser.experience('POST', '/verification/totp/verify', { code })));
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
});

test('what the settings say at the last step counts, whatever they said before', async () => {
  await set({ mfa: { factors: [], policy: 'NoPrompt' } });
  const first = await identified();
  await set({ mfa: { factors: ['Totp'], policy: 'Mandatory' } });
  assert.equal(refusal(await submit(first)), '422 user.missing_mfa');
  const secret = await bindTotp(first);
  await finish(first);

  await set({ mfa: { factors: [], policy: 'NoPrompt' } });
  const second = await identified();
  await set({ mfa: { factors: ['Totp'], policy: 'NoPrompt' } });
  assert.equal(refusal(await submit(second)), '403 session.mfa.require_mfa_verification');
  await post(second, '/verification/totp/verify', { code: totp(secret, 1) });
  await finish(second);
});

test('what is set up is kept only if it is still offered at the last step', async () => {
  await set({ mfa: { factors: ['Totp'], policy: 'NoPrompt' }, passkeySignIn: { enabled: false } });
  const browser = await identified();
  await bindTotp(browser);
  await set({ mfa: { factors: [], policy: 'NoPrompt' } });
  assert.equal(refusal(await submit(browser)), '400 session.mfa.mfa_factor_not_enabled');
  assert.deepEqual(await factorsOf(), []);

  await set({ mfa: { factors: ['Totp'], policy: 'NoPrompt' } });
  await finish(browser);
  assert.deepEqual((await factorsOf()).map(({ type }) => type), ['Totp']);
});

test('what is offered can be put off for good, or taken', async () => {
  await set({ mfa: { factors: ['Totp'], policy: 'PromptAtSignInAndSignUp' } });
  const browser = await identified();
  assert.equal(refusal(await submit(browser)), '422 user.suggest_mfa');
  await post(browser, '/profile/mfa/mfa-enabled', undefined, 204);
  const missing = await submit(browser);
  assert.equal(refusal(missing), '422 user.missing_mfa');
  assert.equal(missing.body.data.skippable, true);
  await post(browser, '/profile/mfa/mfa-skipped', undefined, 204);
  await finish(browser);
  await finish(await identified());
  assert.equal(expect(await management('GET', `/users/${user.id}/logto-configs`), 200).mfa.skipped, true);
});

test('backup codes come beside another factor and work once each', async () => {
  await set({ mfa: { factors: ['Totp', 'BackupCode'], policy: 'Mandatory' } });
  const browser = await identified();
  const alone = await post(browser, '/verification/backup-code/generate');
  assert.equal(refusal(await browser.experience('POST', '/profile/mfa', { type: 'BackupCode', verificationId: alone.verificationId })), '422 session.mfa.backup_code_can_not_be_alone');
  await bindTotp(browser);
  assert.equal(refusal(await submit(browser)), '422 session.mfa.backup_code_required');
  const { verificationId, codes } = await post(browser, '/verification/backup-code/generate');
  assert.equal(codes.length, 10);
  await post(browser, '/profile/mfa', { type: 'BackupCode', verificationId }, 204);
  await finish(browser);

  const again = await identified();
  assert.deepEqual((await submit(again)).body.data.availableFactors, ['Totp', 'BackupCode']);
  assert.equal(refusal(await again.experience('POST', '/verification/backup-code/verify', { code: 'wrongwrong' })), '400 session.mfa.invalid_backup_code');
  await twice(again, '/verification/backup-code/verify', { code: codes[3] });
  await finish(again);
  assert.equal(refusal(await (await identified()).experience('POST', '/verification/backup-code/verify', { code: codes[3] })), '400 session.mfa.invalid_backup_code');
  assert.equal((await factorsOf()).find(({ type }) => type === 'BackupCode').remainCodes, 9);
});

test('a passkey is a second factor, for its own question only', async () => {
  await set({ mfa: { factors: ['WebAuthn'], policy: 'Mandatory' } });
  const browser = await identified();
  const authenticator = await bindPasskey(browser, '/profile/mfa');
  await finish(browser);

  const again = await identified();
  const { verificationId, authenticationOptions } = await post(again, '/verification/web-authn/authentication');
  const verify = (payload) => again.experience('POST', '/verification/web-authn/authentication/verify', { verificationId, payload });
  const other = { ...authenticationOptions, challenge: Buffer.from('another question').toString('base64url') };
  assert.equal(refusal(await verify(authenticator.authenticate(other))), '400 session.mfa.webauthn_verification_failed');
  assert.equal(refusal(await verify(new Authenticator().authenticate(authenticationOptions))), '400 session.mfa.webauthn_verification_failed');
  const payload = authenticator.authenticate(authenticationOptions);
  expect(await verify(payload), 200);
  assert.equal(refusal(await verify(payload)), '404 session.verification_session_not_found');
  await finish(again);
});

test('a passkey is preferred, and then signs in without a name, and needs no second factor', async () => {
  await set({ mfa: { factors: ['Totp', 'WebAuthn'], policy: 'NoPrompt' }, passkeySignIn: { enabled: true, showPasskeyButton: true, allowAutofill: true } });
  const browser = await identified();
  assert.equal(refusal(await submit(browser)), '422 user.passkey_preferred');
  const authenticator = await bindPasskey(browser);
  await finish(browser);

  const stranger = await begin(null);
  const { authenticationOptions } = await post(stranger, '/preflight/sign-in-passkey/authentication');
  assert.equal(authenticationOptions.allowCredentials, undefined);
  expect(await stranger.experience('PUT', '', { interactionEvent: 'SignIn' }), 204);
  const payload = authenticator.authenticate(authenticationOptions, user.id);
  const elsewhere = await begin();
  assert.equal(refusal(await elsewhere.experience('POST', '/verification/sign-in-passkey/authentication/verify', { payload })), '400 session.mfa.webauthn_verification_failed');
  const proof = await post(stranger, '/verification/sign-in-passkey/authentication/verify', { payload });
  await post(stranger, '/identification', proof, 204);
  await finish(stranger);

  const named = await begin();
  const asked = await post(named, '/verification/sign-in-passkey/authentication', { identifier: { type: 'username', value: username } });
  const { verificationId } = asked;
  const passed = await post(named, '/verification/sign-in-passkey/authentication/verify', { verificationId, payload: authenticator.authenticate(asked.authenticationOptions) });
  await post(named, '/identification', passed, 204);
  await finish(named);
});

test('a passkey of somebody else, for elsewhere, without its person, used before or copied lets nobody in', async () => {
  await set({ mfa: { factors: ['Totp', 'WebAuthn'], policy: 'NoPrompt' }, passkeySignIn: { enabled: true } });
  const first = await identified();
  const own = await bindPasskey(first);
  await finish(first);
  const victim = username;
  username = unique('thief');
  await createUser(username);
  const thief = await identified();
  const foreign = await bindPasskey(thief);
  await finish(thief);

  const anybody = async () => {
    const browser = await begin(null);
    const { authenticationOptions } = await post(browser, '/preflight/sign-in-passkey/authentication');
    expect(await browser.experience('PUT', '', { interactionEvent: 'SignIn' }), 204);
    const verify = (payload, verificationId) => browser.experience('POST', '/verification/sign-in-passkey/authentication/verify', { verificationId, payload });
    return { browser, authenticationOptions, verify };
  };
  const failed = '400 session.mfa.webauthn_verification_failed';
  const { browser, authenticationOptions, verify } = await anybody();
  assert.equal(refusal(await verify(own.authenticate(authenticationOptions, user.id, false))), failed);
  assert.equal(refusal(await verify(own.authenticate({ ...authenticationOptions, rpId: 'elsewhere.example' }, user.id))), failed);
  const named = await post(browser, '/verification/sign-in-passkey/authentication', { identifier: { type: 'username', value: victim } });
  assert.equal(refusal(await verify(foreign.authenticate(named.authenticationOptions), named.verificationId)), failed);
  const payload = own.authenticate(authenticationOptions, user.id);
  expect(await verify(payload), 200);
  assert.equal(refusal(await verify(payload)), failed);
  assert.equal(refusal(await verify(own.countFrom(1).authenticate(authenticationOptions, user.id))), failed);

  const both = await anybody();
  expect(await both.verify(foreign.authenticate(both.authenticationOptions)), 200);
  await identify(both.browser, victim);
  assert.equal(refusal(await submit(both.browser)), '403 session.mfa.require_mfa_verification');
});

test('nobody locks the passkey of somebody else by answering wrongly for a name', async () => {
  await set({ mfa: { factors: ['Totp', 'WebAuthn'], policy: 'NoPrompt' }, passkeySignIn: { enabled: true }, sentinelPolicy: { maxAttempts: 2, lockoutDuration: 1 } });
  try {
    const browser = await identified();
    const authenticator = await bindPasskey(browser);
    await finish(browser);
    const ask = (asking) => post(asking, '/verification/sign-in-passkey/authentication', { identifier: { type: 'username', value: username } });
    const verify = (asking, verificationId, payload) => asking.experience('POST', '/verification/sign-in-passkey/authentication/verify', { verificationId, payload });

    const stranger = await begin();
    const { verificationId, authenticationOptions } = await ask(stranger);
    const other = { ...authenticationOptions, challenge: Buffer.from('another question').toString('base64url') };
    for (let i = 0; i < 3; i += 1) {
      assert.equal(refusal(await verify(stranger, verificationId, authenticator.authenticate(other))), '400 session.mfa.webauthn_verification_failed');
    }
    const owner = await begin();
    const asked = await ask(owner);
    const proof = expect(await verify(owner, asked.verificationId, authenticator.authenticate(asked.authenticationOptions)), 200);
    await post(owner, '/identification', proof, 204);
    await finish(owner);
  } finally {
    await set({ sentinelPolicy: settings.sentinelPolicy });
  }
});

test('nobody learns whether a name exists by asking for its passkey', async () => {
  await set({ passkeySignIn: { enabled: true } });
  const browser = await begin();
  const ask = (value) => browser.experience('POST', '/verification/sign-in-passkey/authentication', { identifier: { type: 'username', value } });
  assert.equal(refusal(await ask(username)), '400 session.mfa.webauthn_verification_not_found');
  assert.equal(refusal(await ask(unique('nobody'))), '400 session.mfa.webauthn_verification_not_found');
});

test('an organization demands a second factor of its members', async () => {
  await set({ mfa: { factors: ['Totp'], policy: 'NoPrompt', organizationRequiredMfaPolicy: 'Mandatory' } });
  await finish(await identified());
  const organization = expect(await management('POST', '/organizations', { name: unique('strict'), isMfaRequired: true }), 201);
  expect(await management('POST', `/organizations/${organization.id}/users`, { userIds: [user.id] }), 201);
  const member = await identified();
  assert.equal(refusal(await submit(member)), '422 user.missing_mfa');
  await bindTotp(member);
  assert.deepEqual((await told(await finish(member))).steps, [
    ['user.missing_mfa', { factors: ['Totp'], policy: 'NoPrompt', isDemandedByOrganization: true }],
  ]);
});

test('a kind of factor that is switched off is neither set up nor used', async () => {
  await set({ mfa: { factors: ['WebAuthn'], policy: 'NoPrompt' } });
  const browser = await identified();
  const { verificationId, secret } = await post(browser, '/verification/totp/secret');
  await post(browser, '/verification/totp/verify', { verificationId, code: totp(secret) });
  assert.equal(refusal(await browser.experience('POST', '/profile/mfa', { type: 'Totp', verificationId })), '400 session.mfa.mfa_factor_not_enabled');
  assert.equal(refusal(await browser.experience('POST', '/verification/totp/verify', { code: totp(secret) })), '400 session.mfa.mfa_factor_not_enabled');
});

test('nothing of it works before the person is known', async () => {
  await set({ mfa: { factors: ALL, policy: 'NoPrompt' } });
  const browser = await begin();
  for (const [path, body] of [['/verification/totp/secret'], ['/verification/totp/verify', { code: '123456' }],
    ['/verification/backup-code/generate'], ['/verification/backup-code/verify', { code: 'a' }],
    ['/verification/web-authn/registration'], ['/verification/web-authn/authentication'],
    ['/verification/mfa-verification-code', { identifierType: 'email' }], ['/profile/mfa/mfa-skipped'],
    ['/profile/mfa', { type: 'Totp', verificationId: 'v' }]]) {
    assert.equal(refusal(await browser.experience('POST', path, body)), '404 session.identifier_not_found', path);
  }
});

test('who guesses codes is locked out of that factor', async () => {
  await set({ mfa: { factors: ['Totp'], policy: 'NoPrompt' }, sentinelPolicy: { maxAttempts: 3, lockoutDuration: 1 } });
  try {
    const { secret } = expect(await management('POST', `/users/${user.id}/mfa-verifications`, { type: 'Totp' }), 200);
    const browser = await identified();
    const verify = (code) => browser.experience('POST', '/verification/totp/verify', { code });
    for (let i = 0; i < 3; i += 1) assert.equal(refusal(await verify('0')), '400 session.mfa.invalid_totp_code');
    assert.equal(refusal(await verify(totp(secret))), '400 session.verification_blocked_too_many_attempts');
  } finally {
    await set({ sentinelPolicy: settings.sentinelPolicy });
  }
});
