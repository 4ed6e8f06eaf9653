// The official Management API client, unmodified.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createManagementApi } from '@logto/api/management';
import { base, bootstrap, managementApi, unique } from '../src/client.mjs';

const { apiClient } = createManagementApi('default', {
  clientId: bootstrap.id, clientSecret: bootstrap.secret, baseUrl: base, apiIndicator: managementApi,
});

test('users are created, found, changed and deleted', async () => {
  const username = unique('api');
  const created = await apiClient.POST('/api/users', { body: { username, name: 'Ada', primaryEmail: `${username}@example.com` } });
  assert.equal(created.response.status, 200);
  assert.equal(created.data.username, username);
  assert.equal(created.data.hasPassword, false);

  const found = await apiClient.GET('/api/users', { params: { query: { search: `%${username}%`, page: 1, page_size: 5 } } });
  assert.equal(found.response.headers.get('total-number'), '1');
  assert.deepEqual(found.data.map((user) => user.id), [created.data.id]);

  const path = { userId: created.data.id };
  const changed = await apiClient.PATCH('/api/users/{userId}', { params: { path }, body: { name: 'Ada L.' } });
  assert.equal(changed.data.name, 'Ada L.');
  const read = await apiClient.GET('/api/users/{userId}', { params: { path } });
  assert.equal(read.data.name, 'Ada L.');

  const deleted = await apiClient.DELETE('/api/users/{userId}', { params: { path } });
  assert.equal(deleted.response.status, 204);
  const gone = await apiClient.GET('/api/users/{userId}', { params: { path } });
  assert.equal(gone.response.status, 404);
});

test('a username can be taken again once its holder is deleted, not before', async () => {
  const username = unique('again');
  const first = await apiClient.POST('/api/users', { body: { username } });
  const second = await apiClient.POST('/api/users', { body: { username } });
  assert.equal(second.response.status, 422);
  assert.equal(second.error.code, 'user.username_already_in_use');
  await apiClient.DELETE('/api/users/{userId}', { params: { path: { userId: first.data.id } } });
  const third = await apiClient.POST('/api/users', { body: { username } });
  assert.equal(third.response.status, 200);
});

test('applications are created with their secret, listed, searched and deleted', async () => {
  const name = unique('console');
  const created = await apiClient.POST('/api/applications', {
    body: { name, type: 'Traditional', oidcClientMetadata: { redirectUris: ['https://example.com/cb'], postLogoutRedirectUris: [] } },
  });
  assert.equal(created.response.status, 200);
  const id = created.data.id;
  const secrets = await apiClient.GET('/api/applications/{id}/secrets', { params: { path: { id } } });
  assert.deepEqual(secrets.data.map((secret) => secret.name), ['Default secret']);
  assert.match(secrets.data[0].value, /^[0-9a-zA-Z]{32}$/);

  const listed = await apiClient.GET('/api/applications', { params: { query: { search: `%${name}%` } } });
  assert.deepEqual(listed.data.map((application) => application.id), [id]);

  const deleted = await apiClient.DELETE('/api/applications/{id}', { params: { path: { id } } });
  assert.equal(deleted.response.status, 204);
  const gone = await apiClient.GET('/api/applications/{id}', { params: { path: { id } } });
  assert.equal(gone.response.status, 404);
});

test('many writes, each read back at once', async () => {
  for (let i = 0; i < 20; i++) {
    const username = unique('ryw');
    const { data } = await apiClient.POST('/api/users', { body: { username } });
    const { response } = await apiClient.GET('/api/users/{userId}', { params: { path: { userId: data.id } } });
    assert.equal(response.status, 200, `user ${i} must be readable right after it was created`);
  }
});
