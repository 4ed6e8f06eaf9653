// Each operation on one's own account, with tokens that have every scope but one: those that it refuses it needs, and
// they are those that the document names.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createApplication, createUser, expect, management, unique } from '../src/client.mjs';
import { bodyOf, documentedScopes, operationsOf } from '../src/operations/described.mjs';
import { ownAccount } from '../src/own-account.mjs';

const KIND = 'accountToken';
const own = operationsOf().filter(({ operation }) => documentedScopes(operation, KIND).length > 0);
const scopes = [...new Set(own.flatMap(({ operation }) => documentedScopes(operation, KIND)))].filter((scope) => scope !== 'openid');
const withoutOne = new Map();
/** What is asked for because of what is in a body. */
const ofBodies = ['custom_data', 'address'];
const fields = ['name', 'avatar', 'profile', 'email', 'phone', 'password', 'username', 'social', 'customData', 'mfa', 'passkey', 'session', 'trustedDevice'];

let centre;

before(async () => {
  centre = expect(await management('GET', '/account-center'), 200);
  const editable = Object.fromEntries(fields.map((name) => [name, 'Edit']));
  expect(await management('PATCH', '/account-center', { enabled: true, fields: editable }), 200);
  const application = await createApplication('SPA', 'http://localhost:9/callback');
  const username = unique('own');
  await createUser(username);
  for (const missing of [undefined, ...scopes]) {
    const scope = ['openid', ...ofBodies, ...scopes.filter((one) => one !== missing)].join(' ');
    withoutOne.set(missing, await ownAccount(application, username, scope));
  }
});

after(async () => {
  const before = Object.fromEntries(fields.map((name) => [name, centre.fields[name] ?? 'Off']));
  expect(await management('PATCH', '/account-center', { enabled: centre.enabled, fields: before }), 200);
});

function picture() {
  const form = new FormData();
  form.append('file', new Blob(['no picture'], { type: 'image/png' }), 'picture.png');
  return form;
}

const isRefused = async (missing, { method, path, operation }) => {
  const { status, body } = await withoutOne.get(missing)(method, path.replace('/api', '').replace(/\{\w+\}/g, 'none'), path.endsWith('/avatar') ? picture() : bodyOf(operation));
  return status >= 400 && ['auth.unauthorized', 'auth.forbidden'].includes(body.code);
};

test('an operation needs the scopes that the document names', async (context) => {
  const wrong = [];
  for (const one of own) {
    const needed = [];
    for (const scope of [undefined, ...scopes]) if (await isRefused(scope, one)) needed.push(scope);
    const told = documentedScopes(one.operation, KIND).filter((scope) => scope !== 'openid');
    if (String(needed.sort()) !== String(told.sort())) wrong.push(`${one.method} ${one.path} needs ${needed}, and ${told} is told`);
  }
  assert.deepEqual(wrong, []);
  context.diagnostic(`${own.length} operations, ${scopes.length} scopes`);
});
