// What was answered once can be had again, to the byte: every read of a story is asked back when the story is over.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { base, managementToken, unique } from '../src/client.mjs';

let token;

before(async () => {
  token = await managementToken();
});

async function call(method, path, body, headers = {}) {
  const answer = await fetch(base + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, text, headers: answer.headers, json: () => JSON.parse(text) };
}

async function write(method, path, body) {
  const answer = await call(method, path, body);
  assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${answer.text}`);
  return answer;
}

const at = (path, moment) => `${path}${path.includes('?') ? '&' : '?'}asOf=${encodeURIComponent(moment)}`;

test('every answer of a story can be had again as of the position it was given at', async () => {
  const username = unique('asof');
  const user = (await write('POST', '/api/users', { username, name: 'Ada', customData: { zeta: 1, a: { y: [1, null], b: 'ü' } } })).json();
  const role = (await write('POST', '/api/roles', { name: unique('role'), description: 'Things', type: 'User' })).json();
  const app = (await write('POST', '/api/applications', { name: 'Shop', type: 'MachineToMachine' })).json();
  const resource = (await write('POST', '/api/resources', { name: unique('api'), indicator: `https://${unique('api')}.test` })).json();
  const reads = [
    `/api/users/${user.id}`, `/api/users/${user.id}/custom-data`, `/api/users/${user.id}/roles`, '/api/users?page_size=5',
    `/api/users?excludeRoleId=${role.id}&page_size=5`, `/api/users/${user.id}/sessions`, `/api/users/${user.id}/grants`,
    `/api/applications/${app.id}`, `/api/applications/${app.id}/roles`, '/api/applications?types=MachineToMachine',
    `/api/roles/${role.id}`, `/api/roles/${role.id}/users`, `/api/roles/${role.id}/scopes`, '/api/roles?page_size=100',
    `/api/resources/${resource.id}`, `/api/resources/${resource.id}/scopes`, '/api/resources?includeScopes=true',
    '/api/sign-in-exp', '/api/account-center',
  ];
  const { id: scopeId } = (await write('POST', `/api/resources/${resource.id}/scopes`, { name: 'read', description: 'To read' })).json();
  const recorded = [];
  for (const [method, path, body] of [
    ['PATCH', `/api/users/${user.id}`, { name: 'Ada "L."', profile: { givenName: 'Ada' } }],
    ['POST', `/api/users/${user.id}/roles`, { roleIds: [role.id] }],
    ['POST', `/api/roles/${role.id}/scopes`, { scopeIds: [scopeId] }],
    ['PATCH', `/api/users/${user.id}/custom-data`, { customData: { plan: 'pro', a: { c: 1.5 } } }],
    ['PATCH', `/api/applications/${app.id}`, { name: 'Store', customData: { z: 1, b: 2 } }],
    ['PATCH', `/api/resources/${resource.id}`, { name: unique('renamed') }],
    ['PATCH', `/api/roles/${role.id}`, { name: unique('renamed') }],
    ['PATCH', '/api/sign-in-exp', { supportEmail: `${username}@example.com` }],
    ['PATCH', '/api/sign-in-exp', { supportEmail: null }],
    ['PATCH', `/api/users/${user.id}/is-suspended`, { isSuspended: true }],
    ['DELETE', `/api/resources/${resource.id}/scopes/${scopeId}`],
    ['DELETE', `/api/roles/${role.id}`],
    ['DELETE', `/api/users/${user.id}`],
  ]) {
    const position = (await write(method, path, body)).headers.get('keystory-position');
    for (const read of reads) recorded.push({ position, read, then: await call('GET', read) });
  }
  for (const { position, read, then } of recorded) {
    const again = await call('GET', at(read, position));
    const what = `${read} at ${position}`;
    assert.equal(again.status, then.status, `${what}: ${again.text}`);
    if (then.status !== 200) continue;
    assert.equal(again.text, then.text, what);
    assert.equal(again.headers.get('etag'), then.headers.get('etag'), what);
    assert.equal(again.headers.get('total-number'), then.headers.get('total-number'), what);
    assert.equal(again.headers.get('keystory-position'), position);
  }
});

test('secrets of the past have names and no values', async () => {
  const app = (await write('POST', '/api/applications', { name: 'Shop', type: 'MachineToMachine' })).json();
  const position = (await write('POST', `/api/applications/${app.id}/secrets`, { name: 'deploy', expiresAt: null }))
    .headers.get('keystory-position');
  await write('DELETE', `/api/applications/${app.id}/secrets/deploy`);
  const then = (await call('GET', at(`/api/applications/${app.id}/secrets`, position))).json();
  assert.ok(then.some(({ name, value }) => name === 'deploy' && value === null));
  assert.ok(then.every(({ value }) => value === null));
});

test('two moments of a user are compared, and a write holds only for the version its caller read', async () => {
  const user = (await write('POST', '/api/users', { username: unique('asof'), name: 'Ada' })).json();
  const read = await call('GET', `/api/users/${user.id}`);
  const version = read.headers.get('etag');
  const from = read.headers.get('keystory-position');
  const changed = await call('PATCH', `/api/users/${user.id}`, { name: 'Grace' }, { 'if-match': version });
  assert.equal(changed.status, 200, changed.text);
  const late = await call('PATCH', `/api/users/${user.id}`, { name: 'Edith' }, { 'if-match': version });
  assert.equal(late.status, 412);
  assert.equal(late.json().code, 'consistency.version_conflict');
  const difference = (await call('GET', `/api/users/${user.id}/diff?from=${from}`)).json();
  assert.deepEqual(difference.changes, [{ path: 'name', before: 'Ada', after: 'Grace' }]);
});
