// An application that is open to some: nobody else gets a code, and tokens do not go on when the access ends.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createApplication, createUser, expect, management, unique } from '../src/client.mjs';
import { authorization, callback, redeem, refresh, returned, signedIn } from '../src/third-party.mjs';

const OFFLINE = { scope: 'openid offline_access', prompt: 'consent' };
const nobody = { userIds: [], userRoleIds: [], organizationIds: [], organizationRoleRules: [] };
let application;
let rules;

before(async () => {
  application = await createApplication('SPA', callback);
  rules = (more) => management('PUT', `/applications/${application.id}/access-control`, { ...nobody, ...more });
});

const person = async () => {
  const username = unique('access');
  return { username, ...await createUser(username) };
};

const enter = async ({ username }) => {
  const { url, verifier } = authorization(application, OFFLINE);
  return { ...returned((await signedIn(username, url)).at), verifier };
};

test('access cannot be limited before it is said to whom', async () => {
  assert.equal((await management('PATCH', `/applications/${application.id}`, { appLevelAccessControlEnabled: true })).status, 422);
});

test('people, roles, members and their roles are let in, others come back with a refusal', async () => {
  const [ada, bob, eve, joe, mal] = await Promise.all([person(), person(), person(), person(), person()]);
  const role = expect(await management('POST', '/roles', { name: unique('staff'), description: 'Staff' }), 200);
  expect(await management('POST', `/users/${bob.id}/roles`, { roleIds: [role.id] }), 201);
  const [acme, globex] = [
    expect(await management('POST', '/organizations', { name: unique('Acme') }), 201),
    expect(await management('POST', '/organizations', { name: unique('Globex') }), 201),
  ];
  const boss = expect(await management('POST', '/organization-roles', { name: unique('boss') }), 201);
  expect(await management('POST', `/organizations/${acme.id}/users`, { userIds: [eve.id] }), 201);
  expect(await management('POST', `/organizations/${globex.id}/users`, { userIds: [joe.id, mal.id] }), 201);
  expect(await management('POST', `/organizations/${globex.id}/users/${joe.id}/roles`, { organizationRoleIds: [boss.id] }), 201);

  const given = {
    userIds: [ada.id], userRoleIds: [role.id], organizationIds: [acme.id],
    organizationRoleRules: [{ organizationId: globex.id, organizationRoleIds: [boss.id] }],
  };
  assert.deepEqual(expect(await rules(given), 200), given);
  expect(await management('PATCH', `/applications/${application.id}`, { appLevelAccessControlEnabled: true }), 200);
  assert.deepEqual(expect(await management('GET', `/applications/${application.id}/access-control`), 200), given);

  for (const somebody of [ada, bob, eve, joe]) assert.ok((await enter(somebody)).code, somebody.username);
  const refused = await enter(mal);
  assert.deepEqual([refused.error, refused.state, refused.code], ['access_denied', 'st', undefined]);
});

test('a refresh token is of no use once its person may not use the application, and is again afterwards', async () => {
  const [ada, bob] = await Promise.all([person(), person()]);
  expect(await rules({ userIds: [ada.id, bob.id] }), 200);
  const { refresh_token: token } = await redeem(application, await enter(ada));
  expect(await rules({ userIds: [bob.id] }), 200);
  assert.equal(expect(await refresh(application, token), 400).error, 'access_denied');
  expect(await rules({ userIds: [ada.id] }), 200);
  expect(await refresh(application, token), 200);
});

test('what rules name must exist', async () => {
  assert.equal((await rules({ userIds: ['nobody'] })).status, 422);
});
