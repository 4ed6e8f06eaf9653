import { expect, management, unique } from '../client.mjs';

const INVITED = { expiresAt: Date.now() + 3_600_000 };

export async function organizations(call) {
  const template = await organizationTemplate(call);
  const { id } = await call('POST /api/organizations', {}, { name: unique('whole') });
  await call('GET /api/organizations');
  await call('GET /api/organizations/:id', { id });
  await call('PATCH /api/organizations/:id', { id }, { description: 'Makes things', customData: { floor: 3 } });
  await members(call, id, template.role);
  await machines(call, id, template.machineRole);
  await joining(call, id, template.role);
  await invitations(call, id, template.role);
  await call('DELETE /api/organizations/:id', { id });
  await call('DELETE /api/organization-roles/:id', { id: template.role });
  await call('DELETE /api/organization-scopes/:id', { id: template.scope });
}

async function organizationTemplate(call) {
  const { id: scope } = await call('POST /api/organization-scopes', {}, { name: unique('scope') });
  const { id: role } = await call('POST /api/organization-roles', {}, { name: unique('member') });
  const { id: machineRole } = await call('POST /api/organization-roles', {}, { name: unique('robot'), type: 'MachineToMachine' });
  await call('GET /api/organization-scopes');
  await call('GET /api/organization-scopes/:id', { id: scope });
  await call('PATCH /api/organization-scopes/:id', { id: scope }, { description: 'Is read' });
  await call('GET /api/organization-roles');
  await call('GET /api/organization-roles/:id', { id: role });
  await call('PATCH /api/organization-roles/:id', { id: role }, { description: 'Reads' });
  await call('POST /api/organization-roles/:id/scopes', { id: role }, { organizationScopeIds: [scope] });
  await call('GET /api/organization-roles/:id/scopes', { id: role });
  await call('PUT /api/organization-roles/:id/scopes', { id: role }, { organizationScopeIds: [scope] });
  await call('DELETE /api/organization-roles/:id/scopes/:organizationScopeId', { id: role, organizationScopeId: scope });
  const resource = expect(await management('POST', '/resources', { name: 'r', indicator: `https://${unique('o').replace('_', '-')}.example.com` }), 201);
  const { id: scopeId } = expect(await management('POST', `/resources/${resource.id}/scopes`, { name: 'read' }), 201);
  await call('POST /api/organization-roles/:id/resource-scopes', { id: role }, { scopeIds: [scopeId] });
  await call('GET /api/organization-roles/:id/resource-scopes', { id: role });
  await call('PUT /api/organization-roles/:id/resource-scopes', { id: role }, { scopeIds: [scopeId] });
  await call('DELETE /api/organization-roles/:id/resource-scopes/:scopeId', { id: role, scopeId });
  return { scope, role, machineRole };
}

async function members(call, id, role) {
  const user = async () => expect(await management('POST', '/users', { username: unique('member') }), 200).id;
  const [userId, other] = [await user(), await user()];
  const of = { id, userId };
  await call('POST /api/organizations/:id/users', { id }, { userIds: [userId] });
  await call('PUT /api/organizations/:id/users', { id }, { userIds: [userId, other] });
  await call('GET /api/organizations/:id/users', { id });
  await call('POST /api/organizations/:id/users/roles', { id }, { userIds: [other], organizationRoleIds: [role] });
  await call('POST /api/organizations/:id/users/:userId/roles', of, { organizationRoleIds: [role] });
  await call('GET /api/organizations/:id/users/:userId/roles', of);
  await call('GET /api/organizations/:id/users/:userId/scopes', of);
  await call('PUT /api/organizations/:id/users/:userId/roles', of, { organizationRoleIds: [role] });
  await call('GET /api/users/:userId/organizations', { userId });
  await call('DELETE /api/organizations/:id/users/:userId/roles/:organizationRoleId', { ...of, organizationRoleId: role });
  await call('DELETE /api/organizations/:id/users/:userId', of);
}

async function machines(call, id, role) {
  const { id: applicationId } = expect(await management('POST', '/applications', { name: unique('m'), type: 'MachineToMachine' }), 200);
  const of = { id, applicationId };
  await call('POST /api/organizations/:id/applications', { id }, { applicationIds: [applicationId] });
  await call('PUT /api/organizations/:id/applications', { id }, { applicationIds: [applicationId] });
  await call('GET /api/organizations/:id/applications', { id });
  await call('GET /api/applications/:id/organizations', { id: applicationId });
  await call('POST /api/organizations/:id/applications/roles', { id }, { applicationIds: [applicationId], organizationRoleIds: [role] });
  await call('PUT /api/organizations/:id/applications/:applicationId/roles', of, { organizationRoleIds: [role] });
  await call('POST /api/organizations/:id/applications/:applicationId/roles', of, { organizationRoleIds: [role] });
  await call('GET /api/organizations/:id/applications/:applicationId/roles', of);
  await call('DELETE /api/organizations/:id/applications/:applicationId/roles/:organizationRoleId', { ...of, organizationRoleId: role });
  await call('DELETE /api/organizations/:id/applications/:applicationId', of);
}

async function joining(call, id, role) {
  const domain = `${unique('d').replace('_', '-')}.example.com`;
  await call('POST /api/organizations/:id/jit/email-domains', { id }, { emailDomain: domain });
  await call('GET /api/organizations/:id/jit/email-domains', { id });
  await call('PUT /api/organizations/:id/jit/email-domains', { id }, { emailDomains: [domain] });
  await call('DELETE /api/organizations/:id/jit/email-domains/:emailDomain', { id, emailDomain: domain });
  await call('POST /api/organizations/:id/jit/roles', { id }, { organizationRoleIds: [role] });
  await call('GET /api/organizations/:id/jit/roles', { id });
  await call('PUT /api/organizations/:id/jit/roles', { id }, { organizationRoleIds: [role] });
  await call('DELETE /api/organizations/:id/jit/roles/:organizationRoleId', { id, organizationRoleId: role });
}

async function invitations(call, organizationId, role) {
  const { id } = await call('POST /api/organization-invitations', {}, {
    ...INVITED, organizationId, invitee: `${unique('guest')}@example.com`, organizationRoleIds: [role], messagePayload: false,
  });
  await call('GET /api/organization-invitations', { organizationId });
  await call('GET /api/organization-invitations/:id', { id });
  await call('POST /api/organization-invitations/:id/message', { id }, { link: 'https://example.com/join' });
  await call('PUT /api/organization-invitations/:id/status', { id }, { status: 'Revoked' });
  await call('DELETE /api/organization-invitations/:id', { id });
}
