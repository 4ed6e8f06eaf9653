// People look after their own account.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createApplication, createUser, expect, management, password, unique } from '../src/client.mjs';
import { ownAccount } from '../src/own-account.mjs';

const callback = 'http://localhost:9/callback';
let account;
let username;

before(async () => {
  expect(await management('PATCH', '/account-center', {
    enabled: true, fields: { name: 'Edit', username: 'ReadOnly', profile: 'Edit', password: 'Edit' },
  }), 200);
  const spa = await createApplication('SPA', callback);
  username = unique('own');
  await createUser(username);
  account = await ownAccount(spa, username, 'openid profile');
});

test('they see what the account centre shows', async () => {
  const own = expect(await account('GET', '/my-account'), 200);
  assert.equal(own.username, username);
  assert.equal(own.primaryEmail, undefined);
});

test('they change their name and parts of their profile', async () => {
  assert.equal(expect(await account('PATCH', '/my-account', { name: 'New name' }), 200).name, 'New name');
  expect(await account('PATCH', '/my-account/profile', { nickname: 'Nick', website: 'https://example.com' }), 200);
  const profile = expect(await account('PATCH', '/my-account/profile', { website: null }), 200);
  assert.deepEqual(profile, { nickname: 'Nick' });
  assert.equal(expect(await account('GET', '/my-account'), 200).name, 'New name');
});

test('they do not change what is read-only or off', async () => {
  for (const change of [{ username: 'other_name' }, { customData: {} }, { avatar: null }]) {
    const answer = await account('PATCH', '/my-account', change);
    assert.deepEqual([answer.status, answer.body.code], [400, 'account_center.field_not_editable']);
  }
});

test('a new password needs a fresh proof of the old one', async () => {
  const next = 'Another-horse-8-battery';
  const bare = await account('POST', '/my-account/password', { password: next });
  assert.deepEqual([bare.status, bare.body.code], [401, 'verification_record.permission_denied']);
  const wrong = await account('POST', '/verifications/password', { password: `${password}?` });
  assert.deepEqual([wrong.status, wrong.body.code], [422, 'session.invalid_credentials']);
  const proof = expect(await account('POST', '/verifications/password', { password }), 201);
  const proven = { 'logto-verification-id': proof.verificationRecordId };
  const weak = await account('POST', '/my-account/password', { password: 'password1' }, proven);
  assert.deepEqual([weak.status, weak.body.code], [422, 'password.rejected']);
  const same = await account('POST', '/my-account/password', { password }, proven);
  assert.deepEqual([same.status, same.body.code], [422, 'user.same_password']);
  expect(await account('POST', '/my-account/password', { password: next }, proven), 204);
  expect(await account('POST', '/verifications/password', { password: next }), 201);
});
