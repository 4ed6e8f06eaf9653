// People prove by codes who they are, and change the addresses of their account; the codes are in the development inbox.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createApplication, createUser, expect, management, unique } from '../src/client.mjs';
import { codeFor, messagesFor } from '../src/inbox.mjs';
import { ownAccount } from '../src/own-account.mjs';
import { until } from '../src/until.mjs';

const callback = 'http://localhost:9/callback';
const own = `${unique('own')}@example.com`;
let account;
let centre;

before(async () => {
  centre = expect(await management('GET', '/account-center'), 200);
  expect(await management('PATCH', '/account-center', { enabled: true, fields: { ...centre.fields, email: 'Edit', phone: 'Edit' } }), 200);
  const username = unique('own');
  const user = await createUser(username);
  expect(await management('PATCH', `/users/${user.id}`, { primaryEmail: own }), 200);
  account = await as(username);
});
after(async () => {
  const { email = 'Off', phone = 'Off' } = centre.fields;
  expect(await management('PATCH', '/account-center', { enabled: centre.enabled, fields: { ...centre.fields, email, phone } }), 200);
});

/** Calls in the name of somebody; sensitive ones bring a proof of who they are. */
async function as(username) {
  const calls = await ownAccount(await createApplication('SPA', callback), username, 'openid profile email phone');
  return (method, path, body, proof) => calls(method, path, body, proof ? { 'logto-verification-id': proof } : {});
}

const refused = ({ status, body }, wanted, code) => assert.deepEqual([status, body?.code], [wanted, code]);
const send = (identifier, templateType) => account('POST', '/verifications/verification-code', { identifier, ...(templateType ? { templateType } : {}) });
const give = (identifier, verificationId, code) => account('POST', '/verifications/verification-code/verify', { identifier, verificationId, code });
const wrong = (code) => (code === '000000' ? '000001' : '000000');

/** A record of a code that was given back rightly. */
async function proven(identifier, templateType) {
  const { verificationRecordId, expiresAt } = expect(await send(identifier, templateType), 201);
  assert.ok(Date.parse(expiresAt) > Date.now());
  const answer = expect(await give(identifier, verificationRecordId, await codeFor(identifier.value)), 200);
  assert.deepEqual(answer, { verificationRecordId });
  return verificationRecordId;
}

test('a code to the address of the account proves who somebody is, once it is given back rightly', async () => {
  const identifier = { type: 'email', value: own };
  const { verificationRecordId } = expect(await send(identifier), 201);
  const code = await codeFor(own);
  const change = { phone: `1555${Math.random().toString().slice(2, 11)}` };
  refused(await account('DELETE', '/my-account/primary-email', undefined, verificationRecordId), 401, 'verification_record.permission_denied');
  refused(await give(identifier, verificationRecordId, wrong(code)), 400, 'verification_code.code_mismatch');
  refused(await give({ type: 'email', value: `x${own}` }, verificationRecordId, code), 400, 'verification_code.email_mismatch');
  refused(await give(identifier, 'none', code), 400, 'verification_record.not_found');
  expect(await give(identifier, verificationRecordId, code), 200);
  expect(await give(identifier, verificationRecordId, code), 200);
  assert.equal(JSON.stringify(expect(await account('GET', '/my-account'), 200)).includes(change.phone), false);
});

test('a code to a telephone is none to another', async () => {
  const identifier = { type: 'phone', value: `1555${Math.random().toString().slice(2, 11)}` };
  const { verificationRecordId } = expect(await send(identifier), 201);
  const other = { type: 'phone', value: `1556${identifier.value.slice(4)}` };
  refused(await give(other, verificationRecordId, await codeFor(identifier.value)), 400, 'verification_code.phone_mismatch');
  expect(await give(identifier, verificationRecordId, await codeFor(identifier.value)), 200);
});

test('an e-mail address is changed by a proof of who one is and a code to the new one', async () => {
  const next = `${unique('next')}@example.com`;
  const self = await proven({ type: 'email', value: own });
  const { verificationRecordId } = expect(await send({ type: 'email', value: next }), 201);
  const body = { email: next, newIdentifierVerificationRecordId: verificationRecordId };
  refused(await account('POST', '/my-account/primary-email', body, self), 400, 'verification_record.not_found');
  expect(await give({ type: 'email', value: next }, verificationRecordId, await codeFor(next)), 200);
  refused(await account('POST', '/my-account/primary-email', body), 401, 'verification_record.permission_denied');
  refused(await account('POST', '/my-account/primary-email', body, verificationRecordId), 401, 'verification_record.permission_denied');
  refused(await account('POST', '/my-account/primary-email', { ...body, email: `x${next}` }, self), 400, 'verification_record.not_found');
  expect(await account('POST', '/my-account/primary-email', body, self), 204);
  assert.equal(expect(await account('GET', '/my-account'), 200).primaryEmail, next);
  expect(await account('POST', '/my-account/primary-email', {
    email: own, newIdentifierVerificationRecordId: await proven({ type: 'email', value: own }),
  }, self), 204);
});

test('a phone number is added and taken away, and somebody else\'s is not', async () => {
  const phone = `1555${Math.random().toString().slice(2, 11)}`;
  const identifier = { type: 'phone', value: phone };
  const self = await proven({ type: 'email', value: own });
  const newIdentifierVerificationRecordId = await proven(identifier);
  expect(await account('POST', '/my-account/primary-phone', { phone, newIdentifierVerificationRecordId }, self), 204);
  assert.equal(expect(await account('GET', '/my-account'), 200).primaryPhone, phone);
  expect(await account('DELETE', '/my-account/primary-phone', undefined, self), 204);

  expect(await management('POST', '/users', { primaryPhone: phone }), 200);
  refused(await account('POST', '/my-account/primary-phone', { phone, newIdentifierVerificationRecordId }, self), 422, 'user.phone_already_in_use');
});

test('a code for a second factor is no proof of who somebody is', async () => {
  const record = await proven({ type: 'email', value: own }, 'BindMfa');
  refused(await account('DELETE', '/my-account/primary-email', undefined, record), 401, 'verification_record.permission_denied');
});

test('records are of those who asked for them, and bad input is refused', async () => {
  const other = unique('other');
  await createUser(other);
  const another = await as(other);
  const record = await proven({ type: 'email', value: own });
  refused(await another('DELETE', '/my-account/primary-email', undefined, record), 401, 'verification_record.permission_denied');
  refused(await another('POST', '/verifications/verification-code/verify', {
    identifier: { type: 'email', value: own }, verificationId: record, code: '123456',
  }), 400, 'verification_record.not_found');
  refused(await send({ type: 'email', value: 'nobody' }), 400, 'guard.invalid_input');
  refused(await send({ type: 'username', value: 'ada' }), 400, 'guard.invalid_input');
  refused(await send({ type: 'email', value: own }, 'SignIn'), 400, 'guard.invalid_input');
});

test('the address that was replaced hears of it, where that is wanted', async () => {
  const old = `${unique('old')}@example.com`;
  const user = expect(await management('POST', '/users', { primaryEmail: old, password: 'a correct horse' }), 200);
  expect(await management('PATCH', '/configs/credential-notices', { enabled: true }), 200);
  try {
    expect(await management('PATCH', `/users/${user.id}`, { primaryEmail: `new-${old}` }), 200);
    const notice = await until('the old address is told', async () =>
      expect(await management('GET', '/development/messages'), 200).find(({ recipient }) => recipient === old));
    assert.equal(notice.purpose, 'CredentialsChanged');
    assert.match(notice.content, /- The e-mail address was changed \(.+ UTC, by an administrator\)/);
    assert.equal(await messagesFor(`new-${old}`), 0);
  } finally {
    expect(await management('PATCH', '/configs/credential-notices', { enabled: false }), 200);
  }
});

test('after ten messages to an address it is enough, and the log says so', async () => {
  const value = `${unique('often')}@example.com`;
  for (let i = 0; i < 10; i++) expect(await send({ type: 'email', value }), 201);
  refused(await send({ type: 'email', value }), 429, 'request.message_rate_limited');
  assert.equal(await messagesFor(value), 10);
});
