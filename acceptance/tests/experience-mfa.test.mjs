// Second factors, step by step as a page of one's own would take them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expect, management, unique } from '../src/client.mjs';
import { begin, bindTotp, eachWithAPersonOfItsOwn, finish, identified, post, refusal, set, settings, submit, twice, user } from '../src/second-factor.mjs';
import { totp } from '../src/totp.mjs';
import { until } from '../src/until.mjs';

const ALL = ['Totp', 'WebAuthn', 'BackupCode'];
const factorsOf = async () => expect(await management('GET', `/users/${user.id}/mfa-verifications`), 200);

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

eachWithAPersonOfItsOwn();

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
  const browsers = await Promise.all(Array.from({ length: 10 }, () => identified()));
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
