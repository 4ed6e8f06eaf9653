// People look after the second factors of their own account.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Authenticator } from '../src/authenticator.mjs';
import { createApplication, createUser, expect, management, password, unique } from '../src/client.mjs';
import { ownAccount } from '../src/own-account.mjs';
import { totp } from '../src/totp.mjs';

const callback = 'http://localhost:9/callback';
const FACTORS = '/my-account/mfa-verifications';
let settings;
let centre;
let spa;
let username;
let account;
let proven;

before(async () => {
  settings = expect(await management('GET', '/sign-in-exp'), 200);
  centre = expect(await management('GET', '/account-center'), 200);
  expect(await management('PATCH', '/account-center', { enabled: true, fields: { ...centre.fields, mfa: 'Edit' } }), 200);
  spa = await createApplication('SPA', callback);
  username = unique('owner');
  await createUser(username);
  account = await calls('openid identities');
  expect(await management('PATCH', '/sign-in-exp', { mfa: { factors: ['Totp', 'WebAuthn', 'BackupCode'], policy: 'NoPrompt' } }), 200);
  const { verificationRecordId } = expect(await account('POST', '/verifications/password', { password }), 201);
  proven = (method, path, body) => account(method, path, body, { 'logto-verification-id': verificationRecordId });
});
after(async () => {
  expect(await management('PATCH', '/sign-in-exp', { mfa: settings.mfa }), 200);
  expect(await management('PATCH', '/account-center', { enabled: centre.enabled, fields: { ...centre.fields, mfa: centre.fields.mfa ?? 'Off' } }), 200);
});

const calls = (scope) => ownAccount(spa, username, scope);
const refusal = ({ status, body }) => `${status} ${body?.code}`;
const mine = async () => expect(await account('GET', FACTORS), 200);
const one = async (kind) => (await mine()).find(({ type }) => type === kind);

test('nothing changes without a fresh proof', async () => {
  const { secret } = expect(await account('POST', `${FACTORS}/totp-secret/generate`), 200);
  for (const [method, path, body] of [['POST', FACTORS, { type: 'Totp', secret }], ['PUT', `${FACTORS}/totp`, { secret, code: totp(secret) }],
    ['GET', `${FACTORS}/backup-codes`], ['DELETE', `${FACTORS}/any`], ['PATCH', `${FACTORS}/any/name`, { name: 'n' }],
    ['PATCH', '/my-account/mfa-settings', { skipMfaOnSignIn: true }], ['PATCH', '/my-account/logto-configs', { mfa: { skipped: true } }]]) {
    assert.equal(refusal(await account(method, path, body)), '401 verification_record.permission_denied', `${method} ${path}`);
  }
  assert.deepEqual(await mine(), []);
});

test('an authenticator app is set up by a code of it, and replaced by another', async () => {
  const { secret, secretQrCode } = expect(await account('POST', `${FACTORS}/totp-secret/generate`), 200);
  assert.match(secretQrCode, /^data:image\/png;base64,/);
  assert.equal(refusal(await proven('POST', FACTORS, { type: 'Totp', secret, code: '000000' })), '400 session.mfa.invalid_totp_code');
  expect(await proven('POST', FACTORS, { type: 'Totp', secret, code: totp(secret) }), 204);
  assert.equal(refusal(await proven('POST', FACTORS, { type: 'Totp', secret })), '422 user.totp_already_in_use');
  const { secret: other } = expect(await account('POST', `${FACTORS}/totp-secret/generate`), 200);
  const before = await one('Totp');
  expect(await proven('PUT', `${FACTORS}/totp`, { secret: other, code: totp(other) }), 204);
  assert.notEqual((await one('Totp')).id, before.id);
});

test('backup codes are made, and shown again to their owner only', async () => {
  const { codes } = expect(await account('POST', `${FACTORS}/backup-codes/generate`), 200);
  assert.equal(refusal(await proven('GET', `${FACTORS}/backup-codes`)), '404 verification_record.not_found');
  assert.equal(refusal(await proven('POST', FACTORS, { type: 'BackupCode', codes: codes.slice(1) })), '422 user.wrong_backup_code_format');
  expect(await proven('POST', FACTORS, { type: 'BackupCode', codes }), 204);
  const kept = async () => expect(await proven('GET', `${FACTORS}/backup-codes`), 200).codes.map(({ code }) => code);
  assert.deepEqual(await kept(), codes);
  const { codes: others } = expect(await account('POST', `${FACTORS}/backup-codes/generate`), 200);
  assert.equal(refusal(await proven('POST', FACTORS, { type: 'BackupCode', codes: others })), '422 user.backup_code_already_in_use');
  const wrong = { type: 'BackupCode', codes: others.slice(1), isReplacing: true };
  assert.equal(refusal(await proven('POST', FACTORS, wrong)), '422 user.wrong_backup_code_format');
  assert.deepEqual(await kept(), codes);
  expect(await proven('POST', FACTORS, { type: 'BackupCode', codes: others, isReplacing: true }), 204);
  assert.deepEqual(await kept(), others);
});

test('a passkey is made, renamed and removed', async () => {
  const asked = expect(await account('POST', '/verifications/web-authn/registration'), 200);
  assert.ok(Date.parse(asked.expiresAt) > Date.now());
  const { verificationRecordId } = asked;
  const add = () => proven('POST', FACTORS, { type: 'WebAuthn', newIdentifierVerificationRecordId: verificationRecordId, name: 'blue' });
  assert.equal(refusal(await add()), '400 verification_record.not_found');
  const payload = new Authenticator().register(asked.registrationOptions);
  expect(await account('POST', '/verifications/web-authn/registration/verify', { verificationRecordId, payload }), 200);
  assert.equal(refusal(await account('POST', '/verifications/web-authn/registration/verify', { verificationRecordId, payload })), '400 verification_record.not_found');
  expect(await add(), 204);
  assert.equal(refusal(await add()), '400 session.mfa.webauthn_verification_failed');
  const { id, name } = await one('WebAuthn');
  assert.equal(name, 'blue');
  expect(await proven('PATCH', `${FACTORS}/${id}/name`, { name: 'red' }), 200);
  assert.equal((await one('WebAuthn')).name, 'red');
  expect(await proven('DELETE', `${FACTORS}/${id}`), 204);
  assert.equal(await one('WebAuthn'), undefined);
  assert.equal(refusal(await proven('DELETE', `${FACTORS}/${id}`)), '400 verification_record.not_found');
});

test('they choose not to be asked at every sign-in', async () => {
  assert.deepEqual(expect(await account('GET', '/my-account/mfa-settings'), 200), { skipMfaOnSignIn: false });
  assert.deepEqual(expect(await proven('PATCH', '/my-account/mfa-settings', { skipMfaOnSignIn: true }), 200), { skipMfaOnSignIn: true });
  assert.equal(expect(await account('GET', '/my-account/logto-configs'), 200).mfa.skipMfaOnSignIn, true);
  await calls('openid');
  expect(await proven('PATCH', '/my-account/mfa-settings', { skipMfaOnSignIn: false }), 200);
});

test('a kind that is switched off, a field that is, and a token without the scope are refused', async () => {
  expect(await management('PATCH', '/sign-in-exp', { mfa: { factors: [], policy: 'NoPrompt' } }), 200);
  const bare = await calls('openid');
  assert.equal((await bare('GET', FACTORS)).status, 401);
  assert.equal((await bare('POST', FACTORS, { type: 'Totp', secret: 'GEZDGNBVGY3TQOJQ' })).status, 401);
  assert.equal(refusal(await proven('POST', FACTORS, { type: 'Totp', secret: 'GEZDGNBVGY3TQOJQ' })), '400 session.mfa.mfa_factor_not_enabled');
  expect(await management('PATCH', '/account-center', { fields: { ...centre.fields, mfa: 'ReadOnly' } }), 200);
  assert.equal(refusal(await proven('POST', FACTORS, { type: 'Totp', secret: 'GEZDGNBVGY3TQOJQ' })), '400 account_center.field_not_editable');
});
