// Organizations with the official clients, unmodified: every operation of the API, and tokens for members.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createManagementApi } from '@logto/api/management';
import LogtoClient, { buildOrganizationUrn, UserScope } from '@logto/node';
import {
  Browser, base, basic, bootstrap, createApplication, createUser, expect, form, formHeaders, management, managementApi, secretOf, signIn,
  unique,
} from '../src/client.mjs';

const callback = 'http://localhost:9/callback';
const { apiClient } = createManagementApi('default', {
  clientId: bootstrap.id, clientSecret: bootstrap.secret, baseUrl: base, apiIndicator: managementApi,
});

/** One call that must succeed with a status. */
async function call(method, path, status, params, body) {
  const { response, data, error } = await apiClient[method](path, { params: { path: params }, body });
  assert.equal(response.status, status, `${method} ${path}: ${JSON.stringify(error)}`);
  return data;
}
const idsOf = (list) => list.map(({ id }) => id);

test('the template has permissions and roles that give them', async () => {
  const scope = await call('POST', '/api/organization-scopes', 201, {}, { name: unique('invite:member') });
  const scopePath = { id: scope.id };
  assert.equal((await call('PATCH', '/api/organization-scopes/{id}', 200, scopePath, { description: 'Invites' })).description, 'Invites');
  assert.equal((await call('GET', '/api/organization-scopes/{id}', 200, scopePath)).name, scope.name);
  assert.ok(idsOf(await call('GET', '/api/organization-scopes', 200)).includes(scope.id));

  const resource = expect(await management('POST', '/resources', { name: 'Orders', indicator: `https://${unique('o').replace('_', '-')}.example` }), 201);
  const read = expect(await management('POST', `/resources/${resource.id}/scopes`, { name: 'read' }), 201);
  const role = await call('POST', '/api/organization-roles', 201, {}, {
    name: unique('admin'), type: 'User', organizationScopeIds: [scope.id], resourceScopeIds: [read.id],
  });
  const rolePath = { id: role.id };
  assert.equal((await call('PATCH', '/api/organization-roles/{id}', 200, rolePath, { description: 'Admins' })).description, 'Admins');
  assert.equal((await call('GET', '/api/organization-roles/{id}', 200, rolePath)).type, 'User');
  const { data: listed } = await apiClient.GET('/api/organization-roles', { params: { query: { q: role.name } } });
  assert.deepEqual(listed[0].scopes, [{ id: scope.id, name: scope.name }]);
  assert.deepEqual(listed[0].resourceScopes, [{ id: read.id, name: 'read', resource: { id: resource.id, name: 'Orders' } }]);

  assert.deepEqual(idsOf(await call('GET', '/api/organization-roles/{id}/scopes', 200, rolePath)), [scope.id]);
  await call('PUT', '/api/organization-roles/{id}/scopes', 204, rolePath, { organizationScopeIds: [] });
  await call('POST', '/api/organization-roles/{id}/scopes', 201, rolePath, { organizationScopeIds: [scope.id] });
  await call('DELETE', '/api/organization-roles/{id}/scopes/{organizationScopeId}', 204, { ...rolePath, organizationScopeId: scope.id });
  assert.deepEqual(idsOf(await call('GET', '/api/organization-roles/{id}/resource-scopes', 200, rolePath)), [read.id]);
  await call('PUT', '/api/organization-roles/{id}/resource-scopes', 204, rolePath, { scopeIds: [] });
  await call('POST', '/api/organization-roles/{id}/resource-scopes', 201, rolePath, { scopeIds: [read.id] });
  await call('DELETE', '/api/organization-roles/{id}/resource-scopes/{scopeId}', 204, { ...rolePath, scopeId: read.id });
  await call('DELETE', '/api/organization-roles/{id}', 204, rolePath);
  await call('DELETE', '/api/organization-scopes/{id}', 204, scopePath);
});

test('an organization has members, machines and rules for joining', async () => {
  const organization = await call('POST', '/api/organizations', 201, {}, { name: unique('Acme'), customData: { plan: 'gold' } });
  const path = { id: organization.id };
  assert.deepEqual(organization.branding, {});
  const changed = await call('PATCH', '/api/organizations/{id}', 200, path, { description: 'Rockets', isMfaRequired: true });
  assert.deepEqual([changed.description, changed.isMfaRequired, changed.customData], ['Rockets', true, { plan: 'gold' }]);
  assert.equal((await call('GET', '/api/organizations/{id}', 200, path)).name, organization.name);

  const user = await createUser(unique('member'));
  const role = await call('POST', '/api/organization-roles', 201, {}, { name: unique('owner') });
  await call('POST', '/api/organizations/{id}/users', 201, path, { userIds: [user.id] });
  await call('POST', '/api/organizations/{id}/users/roles', 201, path, { userIds: [user.id], organizationRoleIds: [role.id] });
  const members = await call('GET', '/api/organizations/{id}/users', 200, path);
  assert.deepEqual(members.map((member) => [member.id, member.organizationRoles]), [[user.id, [{ id: role.id, name: role.name }]]]);
  const member = { ...path, userId: user.id };
  assert.deepEqual(idsOf(await call('GET', '/api/organizations/{id}/users/{userId}/roles', 200, member)), [role.id]);
  assert.deepEqual(await call('GET', '/api/organizations/{id}/users/{userId}/scopes', 200, member), []);
  await call('PUT', '/api/organizations/{id}/users/{userId}/roles', 204, member, { organizationRoleIds: [] });
  assert.deepEqual((await call('POST', '/api/organizations/{id}/users/{userId}/roles', 201, member, { organizationRoleNames: [role.name] })).organizationRoleIds, [role.id]);
  const { data: featured } = await apiClient.GET('/api/organizations', { params: { query: { q: organization.name, showFeatured: 'true' } } });
  assert.deepEqual([featured[0].usersCount, idsOf(featured[0].featuredUsers)], [1, [user.id]]);
  assert.deepEqual(idsOf(await call('GET', '/api/users/{userId}/organizations', 200, { userId: user.id })), [organization.id]);
  await call('DELETE', '/api/organizations/{id}/users/{userId}/roles/{organizationRoleId}', 204, { ...member, organizationRoleId: role.id });

  const robot = await createApplication('MachineToMachine');
  const robots = await call('POST', '/api/organization-roles', 201, {}, { name: unique('robots'), type: 'MachineToMachine' });
  const machine = { ...path, applicationId: robot.id };
  await call('POST', '/api/organizations/{id}/applications', 201, path, { applicationIds: [robot.id] });
  await call('POST', '/api/organizations/{id}/applications/roles', 201, path, { applicationIds: [robot.id], organizationRoleIds: [robots.id] });
  assert.deepEqual((await call('GET', '/api/organizations/{id}/applications', 200, path)).map((one) => idsOf(one.organizationRoles)), [[robots.id]]);
  assert.deepEqual(idsOf(await call('GET', '/api/organizations/{id}/applications/{applicationId}/roles', 200, machine)), [robots.id]);
  await call('DELETE', '/api/organizations/{id}/applications/{applicationId}/roles/{organizationRoleId}', 204, { ...machine, organizationRoleId: robots.id });
  await call('POST', '/api/organizations/{id}/applications/{applicationId}/roles', 201, machine, { organizationRoleIds: [robots.id] });
  await call('PUT', '/api/organizations/{id}/applications/{applicationId}/roles', 204, machine, { organizationRoleIds: [robots.id] });
  assert.deepEqual(idsOf(await call('GET', '/api/applications/{id}/organizations', 200, { id: robot.id })), [organization.id]);

  await call('POST', '/api/organizations/{id}/jit/email-domains', 201, path, { emailDomain: 'acme.example' });
  await call('PUT', '/api/organizations/{id}/jit/email-domains', 204, path, { emailDomains: ['acme.example', 'b.example'] });
  await call('DELETE', '/api/organizations/{id}/jit/email-domains/{emailDomain}', 204, { ...path, emailDomain: 'b.example' });
  assert.deepEqual((await call('GET', '/api/organizations/{id}/jit/email-domains', 200, path)).map((one) => one.emailDomain), ['acme.example']);
  await call('POST', '/api/organizations/{id}/jit/roles', 201, path, { organizationRoleIds: [role.id] });
  assert.deepEqual(idsOf(await call('GET', '/api/organizations/{id}/jit/roles', 200, path)), [role.id]);
  await call('PUT', '/api/organizations/{id}/jit/roles', 204, path, { organizationRoleIds: [role.id] });
  await call('DELETE', '/api/organizations/{id}/jit/roles/{organizationRoleId}', 204, { ...path, organizationRoleId: role.id });

  await call('DELETE', '/api/organizations/{id}/applications/{applicationId}', 204, machine);
  await call('PUT', '/api/organizations/{id}/applications', 204, path, { applicationIds: [] });
  await call('DELETE', '/api/organizations/{id}/users/{userId}', 204, member);
  await call('PUT', '/api/organizations/{id}/users', 204, path, { userIds: [user.id] });
  await call('DELETE', '/api/organizations/{id}', 204, path);
  assert.deepEqual(await call('GET', '/api/users/{userId}/organizations', 200, { userId: user.id }), []);
});

test('people are invited, follow, and are members with the roles of the invitation', async () => {
  const organization = await call('POST', '/api/organizations', 201, {}, { name: unique('Inviting') });
  const role = await call('POST', '/api/organization-roles', 201, {}, { name: unique('guest') });
  const invitee = `${unique('guest')}@example.com`;
  const later = Date.now() + 3_600_000;
  const invite = (body) => call('POST', '/api/organization-invitations', 201, {}, {
    organizationId: organization.id, expiresAt: later, organizationRoleIds: [role.id], messagePayload: false, ...body,
  });
  const first = await invite({ invitee });
  const path = { id: first.id };
  assert.deepEqual([first.status, first.organizationRoles], ['Pending', [{ id: role.id, name: role.name }]]);
  assert.equal((await call('GET', '/api/organization-invitations/{id}', 200, path)).invitee, invitee);
  const { data: listed } = await apiClient.GET('/api/organization-invitations', { params: { query: { organizationId: organization.id } } });
  assert.deepEqual(idsOf(listed), [first.id]);
  await call('POST', '/api/organization-invitations/{id}/message', 204, path, { link: 'https://acme.example/join' });
  assert.equal((await call('PUT', '/api/organization-invitations/{id}/status', 200, path, { status: 'Revoked' })).status, 'Revoked');
  await call('DELETE', '/api/organization-invitations/{id}', 204, path);

  const second = await invite({ invitee });
  const user = expect(await management('POST', '/users', { primaryEmail: invitee }), 200);
  const accepted = await call('PUT', '/api/organization-invitations/{id}/status', 200, { id: second.id }, { status: 'Accepted', acceptedUserId: user.id });
  assert.equal(accepted.acceptedUserId, user.id);
  assert.deepEqual(idsOf(await call('GET', '/api/organizations/{id}/users/{userId}/roles', 200, { id: organization.id, userId: user.id })), [role.id]);
});

test('a user lets an application of a third party act in an organization', async () => {
  const organization = await call('POST', '/api/organizations', 201, {}, { name: unique('Consenting') });
  const user = await createUser(unique('consenting'));
  const shop = await createApplication('SPA', callback, { isThirdParty: true });
  await call('POST', '/api/organizations/{id}/users', 201, { id: organization.id }, { userIds: [user.id] });
  const consent = '/api/applications/{id}/users/{userId}/consent-organizations';
  const path = { id: shop.id, userId: user.id };
  await call('POST', consent, 201, path, { organizationIds: [organization.id] });
  assert.deepEqual(idsOf((await call('GET', consent, 200, path)).organizations), [organization.id]);
  await call('DELETE', `${consent}/{organizationId}`, 204, { ...path, organizationId: organization.id });
  await call('PUT', consent, 204, path, { organizationIds: [] });
  assert.deepEqual((await call('GET', consent, 200, path)).organizations, []);
});

let acme;
let role;
let scope;
let application;

before(async () => {
  scope = expect(await management('POST', '/organization-scopes', { name: unique('read:member') }), 201);
  role = expect(await management('POST', '/organization-roles', { name: unique('reader'), organizationScopeIds: [scope.id] }), 201);
  acme = expect(await management('POST', '/organizations', { name: unique('Acme') }), 201);
  application = await createApplication('Traditional', callback);
});

async function memberSignedIn() {
  const username = unique('org');
  const user = await createUser(username);
  expect(await management('POST', `/organizations/${acme.id}/users`, { userIds: [user.id] }), 201);
  expect(await management('POST', `/organizations/${acme.id}/users/${user.id}/roles`, { organizationRoleIds: [role.id] }), 201);
  const stored = new Map();
  const visited = [];
  const client = new LogtoClient({
    endpoint: base, appId: application.id, appSecret: await secretOf(application),
    scopes: [UserScope.Organizations, UserScope.OrganizationRoles, scope.name],
  }, {
    storage: {
      getItem: async (key) => stored.get(key) ?? null,
      setItem: async (key, value) => void stored.set(key, value),
      removeItem: async (key) => void stored.delete(key),
    },
    navigate: async (url) => void visited.push(url),
  });
  await client.signIn({ redirectUri: callback });
  await client.handleSignInCallback(await signIn(new Browser(), visited.at(-1), { username, callback }));
  return { client, user };
}

test('a member gets a token for the organization, and the ID token says which ones there are', async () => {
  const { client, user } = await memberSignedIn();
  const claims = await client.getOrganizationTokenClaims(acme.id);
  assert.equal(claims.aud, buildOrganizationUrn(acme.id));
  assert.equal(claims.sub, user.id);
  assert.equal(claims.scope, scope.name);
  const idToken = await client.getIdTokenClaims();
  assert.deepEqual(idToken.organizations, [acme.id]);
  assert.deepEqual(idToken.organization_roles, [`${acme.id}:${role.name}`]);
  const profile = await client.fetchUserInfo();
  assert.deepEqual(profile.organization_data, [{ id: acme.id, name: acme.name, description: null }]);
});

test('who was removed gets no token for the organization any more', async () => {
  const { client, user } = await memberSignedIn();
  await client.getOrganizationToken(acme.id);
  expect(await management('DELETE', `/organizations/${acme.id}/users/${user.id}`), 204);
  await client.clearAccessToken();
  await assert.rejects(client.getOrganizationToken(acme.id), (error) => error.code === 'oidc.access_denied');
});

test('a machine that belongs to the organization gets a token for it', async () => {
  const robot = await createApplication('MachineToMachine');
  const secret = await secretOf(robot);
  const token = async () => {
    const response = await fetch(`${base}/oidc/token`, {
      method: 'POST', headers: { ...formHeaders, authorization: basic(robot.id, secret) },
      body: form({ grant_type: 'client_credentials', organization_id: acme.id }),
    });
    return { status: response.status, body: await response.json() };
  };
  assert.equal((await token()).status, 403);
  expect(await management('POST', `/organizations/${acme.id}/applications`, { applicationIds: [robot.id] }), 201);
  const issued = expect(await token(), 200);
  assert.equal(JSON.parse(Buffer.from(issued.access_token.split('.')[1], 'base64url')).aud, buildOrganizationUrn(acme.id));
});
