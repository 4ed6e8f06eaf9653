// Somebody of whom everything is known, and who signed in with a second factor in a browser that is trusted from then on.
import { Authenticator } from '../authenticator.mjs';
import { Browser, createApplication, expect, form, identify, management, password, pkce, unique } from '../client.mjs';
import { ownAccount } from '../own-account.mjs';
import { totp } from '../totp.mjs';

const callback = 'http://localhost:9/callback';

/** Makes them; answers their id and that of an organization of theirs. */
export async function withEverything() {
  const spa = await createApplication('SPA', callback);
  const fields = ['name', 'avatar', 'profile', 'email', 'phone', 'password', 'username', 'social', 'customData', 'mfa', 'passkey', 'session', 'trustedDevice'];
  expect(await management('PATCH', '/account-center', {
    enabled: true, fields: Object.fromEntries(fields.map((field) => [field, 'Edit'])), deletionRequestsEnabled: true,
  }), 200);
  const username = unique('ada');
  const { id: userId } = expect(await management('POST', '/users', {
    username, password, name: 'Ada Lovelace', primaryEmail: `${username}@example.com`, primaryPhone: `4176${String(Date.now()).slice(-9)}`,
  }), 200);
  await isKnown(userId);
  const organizationId = await belongs(userId);
  await secondFactors(spa, username, userId);
  await trusts(spa, username, userId);
  return { userId, organizationId };
}

/** Tells of somebody what administrators do. */
export async function isKnown(userId) {
  expect(await management('PATCH', `/users/${userId}`, { avatar: 'https://example.com/ada.png', customData: { floor: 3 }, profile: { nickname: 'Ada' } }), 200);
  expect(await management('PUT', `/users/${userId}/identities/com.example.apple`, { userId: unique('apple'), details: { name: 'Ada' } }), 201);
  expect(await management('POST', `/users/${userId}/personal-access-tokens`, { name: 'ci' }), 201);
  expect(await management('POST', '/subject-tokens', { userId, context: { ticket: 7 } }), 201);
}

async function belongs(userId) {
  const role = expect(await management('POST', '/roles', { name: unique('reader'), description: 'Reads', isDefault: true }), 200);
  expect(await management('POST', `/users/${userId}/roles`, { roleIds: [role.id] }), 201);
  const { id } = expect(await management('POST', '/organizations', { name: unique('Works') }), 201);
  const member = expect(await management('POST', '/organization-roles', { name: unique('member') }), 201);
  expect(await management('POST', `/organizations/${id}/users`, { userIds: [userId] }), 201);
  expect(await management('POST', `/organizations/${id}/users/${userId}/roles`, { organizationRoleIds: [member.id] }), 201);
  return id;
}

/** An authenticator app is given by an administrator; the rest are set up in person. */
async function secondFactors(spa, username, userId) {
  const account = await ownAccount(spa, username, 'openid profile identities urn:logto:scope:sessions');
  const { verificationRecordId } = expect(await account('POST', '/verifications/password', { password }), 201);
  const mine = (method, path, body) => account(method, `/my-account${path}`, body, { 'logto-verification-id': verificationRecordId });
  expect(await management('PATCH', '/sign-in-exp', {
    mfa: { factors: ['Totp', 'WebAuthn', 'BackupCode'], policy: 'NoPrompt' }, trustedDevice: { enabled: true, durationDays: 7 },
  }), 200);
  const asked = expect(await account('POST', '/verifications/web-authn/registration'), 200);
  const payload = new Authenticator().register(asked.registrationOptions);
  expect(await account('POST', '/verifications/web-authn/registration/verify', { verificationRecordId: asked.verificationRecordId, payload }), 200);
  expect(await mine('POST', '/mfa-verifications', { type: 'WebAuthn', newIdentifierVerificationRecordId: asked.verificationRecordId, name: 'blue' }), 204);
  const { codes } = expect(await account('POST', '/my-account/mfa-verifications/backup-codes/generate'), 200);
  expect(await mine('POST', '/mfa-verifications', { type: 'BackupCode', codes }), 204);
  expect(await mine('POST', '/deletion-request'), 204);
  expect(await management('GET', `/users/${userId}/deletion-request`), 200);
}

async function trusts(spa, username, userId) {
  const { secret } = expect(await management('POST', `/users/${userId}/mfa-verifications`, { type: 'Totp' }), 200);
  const browser = new Browser();
  await browser.follow(`/oidc/auth?${form({
    client_id: spa.id, redirect_uri: callback, response_type: 'code', scope: 'openid', prompt: 'login',
    code_challenge: pkce().challenge, code_challenge_method: 'S256',
  })}`);
  expect(await browser.experience('PUT', '', { interactionEvent: 'SignIn' }), 204);
  await identify(browser, username);
  expect(await browser.experience('POST', '/verification/totp/verify', { code: totp(secret) }), 200);
  expect(await browser.experience('POST', '/profile/mfa/trusted-device'), 204);
  const { redirectTo } = expect(await browser.experience('POST', '/submit'), 200);
  await browser.follow(redirectTo, (to) => to.startsWith(callback));
}
