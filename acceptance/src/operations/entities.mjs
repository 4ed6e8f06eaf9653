// One of each kind of entity, for operations that are to find everything but one thing.
import { createApplication, createUser, management, unique } from '../client.mjs';

async function made(place, body) {
  const answer = await management('POST', `/${place}`, body);
  if (answer.status >= 300) throw new Error(`POST /${place}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}

/**
 * Makes them.
 *
 * Answers `ids`, by the place below which each is; `named(path, body)`, the body with their ids where it names some; and
 * `names(body)`, whether it does.
 */
export async function entities() {
  const ids = {
    users: (await createUser(unique('known'))).id,
    applications: (await createApplication('MachineToMachine')).id,
    resources: await made('resources', { name: unique('known'), indicator: `https://${unique('known')}.example` }),
    organizations: await made('organizations', { name: unique('known') }),
    'organization-scopes': await made('organization-scopes', { name: unique('known') }),
    'organization-roles': await made('organization-roles', { name: unique('known') }),
    'saml-applications': await made('saml-applications', { name: unique('known'), nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent' }),
    'sso-connectors': await made('sso-connectors', { providerName: 'OIDC', connectorName: unique('known') }),
    roles: await made('roles', { name: unique('known'), description: 'known' }),
  };
  const machineRole = await made('organization-roles', { name: unique('known'), type: 'MachineToMachine' });
  const scope = await made(`resources/${ids.resources}/scopes`, { name: unique('known'), description: 'known' });
  const machines = await made('roles', { name: unique('known'), description: 'known', type: 'MachineToMachine' });
  const idsFor = (path) => ({
    userIds: [ids.users], acceptedUserId: ids.users, applicationIds: [ids.applications], scopeIds: [scope], ssoConnectorIds: [ids['sso-connectors']],
    organizationIds: [ids.organizations], organizationScopeIds: [ids['organization-scopes']],
    organizationRoleIds: [path.includes('applications') ? machineRole : ids['organization-roles']],
    roleIds: [path.startsWith('/api/applications') ? machines : ids.roles],
  });
  const names = (body) => Object.keys(idsFor('')).some((name) => name in Object(body));
  const named = (path, body) => (body === undefined || Array.isArray(body) ? body : given(body, {
    ...idsFor(path), organizationRoleNames: undefined, jwks: undefined, from: 1, status: body.acceptedUserId ? 'Revoked' : body.status,
  }));
  return { ids, named, names };
}

/** The body with other values for the fields that it has. */
const given = (body, values) => ({ ...body, ...Object.fromEntries(Object.entries(values).filter(([name]) => name in body)) });
