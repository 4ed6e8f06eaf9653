// Fills an installation with at least one of everything that a read model tells of: what all operations make, and beside it
// what only people do.
import { createApplication, createUser, expect, form, management, password, postForm, unique } from '../client.mjs';
import { administratorInPerson } from '../console-session.mjs';
import { applications } from '../operations/applications.mjs';
import { configurations } from '../operations/configurations.mjs';
import { connectors } from '../operations/connectors.mjs';
import { enterprise } from '../operations/enterprise.mjs';
import { everyone } from '../operations/everyone.mjs';
import { experience } from '../operations/experience.mjs';
import { linked } from '../operations/linked.mjs';
import { oneTimeTokens } from '../operations/one-time-tokens.mjs';
import { organizations } from '../operations/organizations.mjs';
import { roles } from '../operations/roles.mjs';
import { signingKeys } from '../operations/signing-keys.mjs';
import { users } from '../operations/users.mjs';
import { signedIn } from '../signed-in.mjs';
import { lasting } from './lasting.mjs';
import { isKnown, withEverything } from './person.mjs';

/** Fills it; answers the id of a user of whom everything is known. What changes how people sign in comes last. */
export async function filled() {
  const { userId, organizationId } = await withEverything();
  const call = await lasting();
  for (const group of [everyone, users, applications, roles, organizations, linked, enterprise, signingKeys, oneTimeTokens]) await group(call);
  await joining(organizationId);
  await allowed(userId, organizationId);
  await registering();
  await begun();
  await erased();
  for (const group of [configurations, experience, connectors]) await group(call);
  await signedIn();
  return userId;
}

/** People of an enterprise join an organization. */
async function joining(organizationId) {
  const connector = expect(await management('POST', '/sso-connectors', { providerName: 'SAML', connectorName: unique('Works') }), 200);
  expect(await management('POST', `/sso-connectors/${connector.id}/signing-keys`, { active: true }), 201);
  expect(await management('POST', `/organizations/${organizationId}/jit/sso-connectors`, { ssoConnectorIds: [connector.id] }), 201);
  const [{ id: roleId }] = expect(await management('GET', '/organization-roles'), 200);
  expect(await management('POST', '/organization-invitations', {
    organizationId, invitee: `${unique('guest')}@example.com`, organizationRoleIds: [roleId], expiresAt: Date.now() + 3_600_000, messagePayload: false,
  }), 201);
}

/** An application of somebody else that only some may use, and that may act in an organization. */
async function allowed(userId, organizationId) {
  const { id } = await createApplication('Traditional', 'https://third.example/callback', { isThirdParty: true });
  expect(await management('POST', `/applications/${id}/users/${userId}/consent-organizations`, { organizationIds: [organizationId] }), 201);
  const own = await createApplication('SPA', 'https://own.example/callback');
  expect(await management('PUT', `/applications/${own.id}/access-control`, {
    userIds: [userId], userRoleIds: [], organizationIds: [organizationId], organizationRoleRules: [],
  }), 200);
}

/** Clients register themselves. */
async function registering() {
  expect(await management('PATCH', '/client-registration', { mode: 'initial_access_token' }), 200);
  const { value } = expect(await management('POST', '/client-registration/initial-access-tokens', { name: unique('ci') }), 201);
  const { status } = await fetch(new URL('/oidc/register', process.env.KEYSTORY_BASE), {
    method: 'POST', headers: { authorization: `Bearer ${value}`, 'content-type': 'application/json' },
    body: JSON.stringify({ redirect_uris: ['https://registered.example/callback'], client_name: 'Registered', scope: 'openid' }),
  });
  expect({ status }, 201);
}

/** What is not finished: a pushed request, a device that waits, a password that was wrong. */
async function begun() {
  await (await signedIn()).pushed();
  const device = await createApplication('Native', undefined, { customClientMetadata: { isDeviceFlow: true } });
  expect(await postForm('/oidc/device/auth', { client_id: device.id, scope: 'openid' }), 200);
  const { browser, username } = await signedIn();
  await browser.follow(`/oidc/auth?${form({
    client_id: 'demo-app', redirect_uri: `${process.env.KEYSTORY_BASE}/demo-app`, response_type: 'code', scope: 'openid', prompt: 'login',
    code_challenge: 'a'.repeat(43), code_challenge_method: 'S256',
  })}`);
  expect(await browser.experience('PUT', '', { interactionEvent: 'SignIn' }), 204);
  expect(await browser.experience('POST', '/verification/password', { identifier: { type: 'username', value: username }, password: 'wrong-9-password' }), 422);
}

async function erased() {
  const { id } = await createUser(unique('erased'));
  await isKnown(id);
  const inPerson = await administratorInPerson();
  const { verificationRecordId } = expect(await inPerson.account('POST', '/verifications/password', { password }), 201);
  expect(await inPerson.api('POST', `/users/${id}/erasure`, { reason: 'Asked for' }, { 'logto-verification-id': verificationRecordId }), 202);
}
