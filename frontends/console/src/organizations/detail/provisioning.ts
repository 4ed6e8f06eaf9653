import { asApiError, unwrap } from '@keystory/api-client';
import { momentQuery } from '../../lists/useListState';
import { api } from '../../session';

/** Who becomes a member of an organization by themselves, and as what. */
export interface Provisioning {
  emailDomains: string[];
  ssoConnectorIds: string[];
  organizationRoleIds: string[];
}

/** All of it: these lists come as a whole where no page is asked for. */
export async function readProvisioning(id: string, asOf: string | undefined): Promise<Provisioning> {
  const params = { path: { id }, query: momentQuery(asOf) };
  const [domains, connectors, roles] = await Promise.all([
    unwrap(api.GET('/api/organizations/{id}/jit/email-domains', { params })),
    unwrap(api.GET('/api/organizations/{id}/jit/sso-connectors', { params })),
    unwrap(api.GET('/api/organizations/{id}/jit/roles', { params })),
  ]);
  return {
    emailDomains: domains.map(({ emailDomain }) => emailDomain),
    ssoConnectorIds: connectors.map((connector) => connector.id),
    organizationRoleIds: roles.map((role) => role.id),
  };
}

/** Adds and takes away only what differs from before: what somebody else has changed meanwhile stays. */
export async function saveProvisioning(id: string, change: Partial<Provisioning>, before: Provisioning): Promise<void> {
  const path = { id };
  await follow(before.emailDomains, change.emailDomains, {
    add: (domains) =>
      inTurn(domains, (emailDomain) => unwrap(api.POST('/api/organizations/{id}/jit/email-domains', { params: { path }, body: { emailDomain } }))),
    remove: (emailDomain) =>
      unwrap(api.DELETE('/api/organizations/{id}/jit/email-domains/{emailDomain}', { params: { path: { id, emailDomain } } })),
  });
  await follow(before.ssoConnectorIds, change.ssoConnectorIds, {
    add: (ssoConnectorIds) =>
      unwrap(api.POST('/api/organizations/{id}/jit/sso-connectors', { params: { path }, body: { ssoConnectorIds } })),
    remove: (ssoConnectorId) =>
      unwrap(api.DELETE('/api/organizations/{id}/jit/sso-connectors/{ssoConnectorId}', { params: { path: { id, ssoConnectorId } } })),
  });
  await follow(before.organizationRoleIds, change.organizationRoleIds, {
    add: (organizationRoleIds) =>
      unwrap(api.POST('/api/organizations/{id}/jit/roles', { params: { path }, body: { organizationRoleIds } })),
    remove: (organizationRoleId) =>
      unwrap(api.DELETE('/api/organizations/{id}/jit/roles/{organizationRoleId}', { params: { path: { id, organizationRoleId } } })),
  });
}

interface Steps {
  add: (members: string[]) => Promise<unknown>;
  remove: (member: string) => Promise<unknown>;
}

async function follow(before: string[], after: string[] = before, { add, remove }: Steps): Promise<void> {
  const added = after.filter((member) => !before.includes(member));
  if (added.length > 0) await add(added);
  await inTurn(
    before.filter((member) => !after.includes(member)),
    remove,
  );
}

/** One after the other, since all change one organization; what is already so is no failure. */
async function inTurn(members: string[], change: (member: string) => Promise<unknown>): Promise<void> {
  for (const member of members) {
    try {
      await change(member);
    } catch (cause) {
      const { status, code } = asApiError(cause);
      if (status !== 404 && code !== 'entity.unique_integrity_violation') throw cause;
    }
  }
}
