import { messagesFor, codeFor } from '../inbox.mjs';
import { management, expect, password, unique } from '../client.mjs';
import { signedIn } from '../signed-in.mjs';

const APPLE = 'com.example.apple';

export async function users(call) {
  const username = unique('whole');
  const { id: userId } = await call('POST /api/users', {}, { username, password, name: 'Ada', primaryEmail: `${username}@example.com` });
  const of = { userId };
  await call('GET /api/users', { search: `%${username}%` });
  await call('GET /api/users/:userId', of);
  await call('PATCH /api/users/:userId', of, { name: 'Ada L.', primaryPhone: `4178${String(Date.now()).slice(-9)}` });
  await call('PATCH /api/users/:userId/profile', of, { profile: { nickname: 'ada', address: { country: 'GB' } } });
  await call('PATCH /api/users/:userId/custom-data', of, { customData: { floor: 3 } });
  await call('GET /api/users/:userId/custom-data', of);
  await call('PATCH /api/users/:userId/password', of, { password: `${password}2` });
  await call('POST /api/users/:userId/password/verify', of, { password: `${password}2` });
  await call('GET /api/users/:userId/has-password', of);
  await expiration(call, of);
  await call('PATCH /api/users/:userId/is-suspended', of, { isSuspended: true });
  await call('PATCH /api/users/:userId/is-suspended', of, { isSuspended: false });
  await call('PATCH /api/users/:userId/logto-configs', of, { mfa: { skipped: true } });
  await call('GET /api/users/:userId/logto-configs', of);
  await call('GET /api/users/:userId/organizations', of);
  await call('POST /api/sign-in-exp/default/check-password', {}, { password: 'Another-horse-9-battery', userId });
  await call('GET /api/dashboard/users/total');
  await call('GET /api/dashboard/users/new');
  await call('GET /api/dashboard/users/active');
  await identities(call, of);
  await factors(call, of);
  await personalAccessTokens(call, of);
  await call('POST /api/subject-tokens', {}, { userId, context: { reason: 'support' } });
  await call('DELETE /api/users/:userId', of);
  await sessions(call);
  await codes(call);
}

async function expiration(call, of) {
  const expire = 'PATCH /api/users/:userId/password/expiration';
  const { passwordExpiration, forgotPasswordMethods } = expect(await management('GET', '/sign-in-exp'), 200);
  expect(await management('PATCH', '/sign-in-exp', { passwordExpiration: { enabled: false } }), 200);
  await call.refused(expire, of, { isExpired: true }, 400, 'sign_in_experiences.password_expiration_not_enabled');
  expect(await management('PATCH', '/sign-in-exp', {
    passwordExpiration: { enabled: true, validPeriodDays: 90 }, forgotPasswordMethods: ['EmailVerificationCode'],
  }), 200);
  await call(expire, of, { isExpired: true });
  await call(expire, of, { isExpired: false });
  expect(await management('PATCH', '/sign-in-exp', { passwordExpiration, forgotPasswordMethods }), 200);
}

async function identities(call, of) {
  await call('PUT /api/users/:userId/identities/:target', { ...of, target: APPLE }, { userId: unique('apple'), details: { name: 'Ada' } });
  await call('GET /api/users/:userId/identities/:target', { ...of, target: APPLE });
  await call('GET /api/users/:userId/all-identities', of);
  await call('DELETE /api/users/:userId/identities/:target', { ...of, target: APPLE });
}

async function factors(call, of) {
  await call('POST /api/users/:userId/mfa-verifications', of, { type: 'Totp' });
  const [{ id: verificationId }] = await call('GET /api/users/:userId/mfa-verifications', of);
  await call('DELETE /api/users/:userId/mfa-verifications/:verificationId', { ...of, verificationId });
}

async function personalAccessTokens(call, of) {
  await call('POST /api/users/:userId/personal-access-tokens', of, { name: 'ci' });
  await call('GET /api/users/:userId/personal-access-tokens', of);
  await call('PATCH /api/users/:userId/personal-access-tokens', of, { currentName: 'ci', name: 'build' });
  await call('PATCH /api/users/:userId/personal-access-tokens/:name', { ...of, name: 'build' }, { name: 'deploy' });
  await call('DELETE /api/users/:userId/personal-access-tokens/:name', { ...of, name: 'deploy' });
  await call('POST /api/users/:userId/personal-access-tokens', of, { name: 'again' });
  await call('POST /api/users/:userId/personal-access-tokens/delete', of, { name: 'again' });
}

async function sessions(call) {
  const person = await signedIn();
  const [{ id: userId }] = expect(await management('GET', `/users?search.username=${person.username}&mode.username=exact`), 200);
  const of = { userId };
  const { grants: [{ id: grantId }] } = await call('GET /api/users/:userId/grants', of);
  const { sessions: [{ payload: { uid: sessionId } }] } = await call('GET /api/users/:userId/sessions', of);
  await call('GET /api/users/:userId/sessions/:sessionId', { ...of, sessionId });
  await call('DELETE /api/users/:userId/grants/:grantId', { ...of, grantId });
  await call('DELETE /api/users/:userId/sessions/:sessionId', { ...of, sessionId, revokeGrantsTarget: 'all' });
  await call('POST /api/sentinel-activities/delete', {}, { targetType: 'User', targets: [userId] });
}

async function codes(call) {
  const email = `${unique('code')}@example.com`;
  await call('POST /api/verification-codes', {}, { email });
  if (await messagesFor(email)) await call('POST /api/verification-codes/verify', {}, { email, verificationCode: await codeFor(email) });
}
