import { expect, management, unique } from '../client.mjs';

const metadata = { redirectUris: ['https://example.com/callback'], postLogoutRedirectUris: [] };

export async function applications(call) {
  const { id } = await call('POST /api/applications', {}, { name: unique('whole'), type: 'Traditional', oidcClientMetadata: metadata });
  await call('GET /api/applications', { types: 'Traditional' });
  await call('GET /api/applications/:id', { id });
  await call('PATCH /api/applications/:id', { id }, { description: 'A shop', oidcClientMetadata: metadata });
  await call('PATCH /api/applications/:applicationId/custom-data', { applicationId: id }, { floor: 3 });
  await secrets(call, id);
  await accessControl(call, id);
  await signInExperience(call, id);
  await call.refused('GET /api/applications/:id/protected-app-metadata/custom-domains', { id }, undefined, 501, 'application.protected_app_not_configured');
  await call.refused('POST /api/applications/:id/protected-app-metadata/custom-domains', { id }, { domain: 'app.example.com' }, 501, 'application.protected_app_not_configured');
  await call.refused('DELETE /api/applications/:id/protected-app-metadata/custom-domains/:domain', { id, domain: 'app.example.com' }, undefined, 501, 'application.protected_app_not_configured');
  await call('DELETE /api/applications/:id', { id });
  await machine(call);
  await consent(call);
}

async function secrets(call, id) {
  await call('POST /api/applications/:id/secrets', { id }, { name: 'next' });
  await call('GET /api/applications/:id/secrets', { id });
  await call('PATCH /api/applications/:id/secrets/:name', { id, name: 'next' }, { name: 'newer' });
  await call('PATCH /api/applications/:id/secrets', { id }, { currentName: 'newer', name: 'a/b' });
  await call('POST /api/applications/:id/secrets/delete', { id }, { name: 'a/b' });
  await call('POST /api/applications/:id/secrets', { id }, { name: 'last' });
  await call('DELETE /api/applications/:id/secrets/:name', { id, name: 'last' });
  await call.refused('DELETE /api/applications/:id/legacy-secret', { id }, undefined, 400, 'application.no_legacy_secret_found');
}

async function accessControl(call, applicationId) {
  await call('PUT /api/applications/:applicationId/access-control', { applicationId }, {
    userIds: [], userRoleIds: [], organizationIds: [], organizationRoleRules: [],
  });
  await call('GET /api/applications/:applicationId/access-control', { applicationId });
}

async function signInExperience(call, applicationId) {
  await call('PUT /api/applications/:applicationId/sign-in-experience', { applicationId }, { displayName: 'Shop', color: { primaryColor: '#123456' } });
  await call('PUT /api/applications/:applicationId/sign-in-experience', { applicationId }, { displayName: 'The shop' });
  await call('GET /api/applications/:applicationId/sign-in-experience', { applicationId });
}

async function machine(call) {
  const { id: applicationId } = await call('POST /api/applications', {}, { name: unique('machine'), type: 'MachineToMachine' });
  const role = async () => expect(await management('POST', '/roles', { name: unique('robot'), description: 'd', type: 'MachineToMachine' }), 200).id;
  const [first, second] = [await role(), await role()];
  await call('POST /api/applications/:applicationId/roles', { applicationId }, { roleIds: [first] });
  await call('GET /api/applications/:applicationId/roles', { applicationId });
  await call('PUT /api/applications/:applicationId/roles', { applicationId }, { roleIds: [second] });
  await call('DELETE /api/applications/:applicationId/roles/:roleId', { applicationId, roleId: second });
  await call('GET /api/applications/:id/organizations', { id: applicationId });
  await call('POST /api/roles/:id/applications', { id: first }, { applicationIds: [applicationId] });
  await call('GET /api/roles/:id/applications', { id: first });
  await call('DELETE /api/roles/:id/applications/:applicationId', { id: first, applicationId });
  await call('DELETE /api/applications/:id', { id: applicationId });
}

async function consent(call) {
  const { id } = await call('POST /api/applications', {}, { name: unique('third'), type: 'Traditional', isThirdParty: true, oidcClientMetadata: metadata });
  await call('POST /api/applications/:applicationId/user-consent-scopes', { applicationId: id }, { userScopes: ['profile', 'email'] });
  await call('GET /api/applications/:applicationId/user-consent-scopes', { applicationId: id });
  await call('DELETE /api/applications/:applicationId/user-consent-scopes/:scopeType/:scopeId', { applicationId: id, scopeType: 'user-scopes', scopeId: 'email' });
  const user = expect(await management('POST', '/users', { username: unique('consents') }), 200);
  const organization = async () => {
    const { id: made } = expect(await management('POST', '/organizations', { name: unique('consented') }), 201);
    expect(await management('POST', `/organizations/${made}/users`, { userIds: [user.id] }), 201);
    return made;
  };
  const [first, second] = [await organization(), await organization()];
  const of = { id, userId: user.id };
  await call('POST /api/applications/:id/users/:userId/consent-organizations', of, { organizationIds: [first] });
  await call('GET /api/applications/:id/users/:userId/consent-organizations', of);
  await call('PUT /api/applications/:id/users/:userId/consent-organizations', of, { organizationIds: [second] });
  await call('DELETE /api/applications/:id/users/:userId/consent-organizations/:organizationId', { ...of, organizationId: second });
  await call('DELETE /api/applications/:id', { id });
}
