import { expect, management, unique } from '../client.mjs';

export async function roles(call) {
  const scope = await resources(call);
  const { id } = await call('POST /api/roles', {}, { name: unique('whole'), description: 'Reads' });
  const user = expect(await management('POST', '/users', { username: unique('holder') }), 200);
  const userId = user.id;
  await call('GET /api/roles');
  await call('GET /api/roles/:id', { id });
  await call('PATCH /api/roles/:id', { id }, { description: 'Reads and writes' });
  await call('POST /api/roles/:id/scopes', { id }, { scopeIds: [scope.id] });
  await call('GET /api/roles/:id/scopes', { id });
  await call('DELETE /api/roles/:id/scopes/:scopeId', { id, scopeId: scope.id });
  await call('POST /api/roles/:id/users', { id }, { userIds: [userId] });
  await call('GET /api/roles/:id/users', { id });
  await call('DELETE /api/roles/:id/users/:userId', { id, userId });
  await call('POST /api/users/:userId/roles', { userId }, { roleIds: [id] });
  await call('GET /api/users/:userId/roles', { userId });
  await call('PUT /api/users/:userId/roles', { userId }, { roleIds: [id] });
  await call('DELETE /api/users/:userId/roles/:roleId', { userId, roleId: id });
  await call('DELETE /api/roles/:id', { id });
  await call('DELETE /api/resources/:resourceId/scopes/:scopeId', { resourceId: scope.resourceId, scopeId: scope.id });
  await call('DELETE /api/resources/:id', { id: scope.resourceId });
}

/** Answers a scope of a new resource. */
async function resources(call) {
  const { id } = await call('POST /api/resources', {}, { name: 'Shop', indicator: `https://${unique('whole').replace('_', '-')}.example.com` });
  await call('GET /api/resources', { includeScopes: 'true' });
  await call('GET /api/resources/:id', { id });
  await call('PATCH /api/resources/:id', { id }, { accessTokenTtl: 600 });
  const before = expect(await management('GET', '/resources'), 200).find(({ isDefault }) => isDefault);
  await call('PATCH /api/resources/:id/is-default', { id }, { isDefault: true });
  await call('PATCH /api/resources/:id/is-default', { id }, { isDefault: false });
  if (before) await call('PATCH /api/resources/:id/is-default', { id: before.id }, { isDefault: true });
  const scope = await call('POST /api/resources/:resourceId/scopes', { resourceId: id }, { name: 'read:things', description: 'Read' });
  await call('GET /api/resources/:resourceId/scopes', { resourceId: id });
  await call('PATCH /api/resources/:resourceId/scopes/:scopeId', { resourceId: id, scopeId: scope.id }, { description: 'Read things' });
  return scope;
}
