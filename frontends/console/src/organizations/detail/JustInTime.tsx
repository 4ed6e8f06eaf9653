import { Problem } from '@keystory/app-kit';
import { unwrap } from '@keystory/api-client';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useChanging } from '../../entity/useChanging';
import { SettingsForm } from '../../forms/SettingsForm';
import { momentQuery } from '../../lists/useListState';
import { useAsOf } from '../../past/moment';
import { api } from '../../session';
import { useOrganizationRoleOptions } from '../useOrganizationRoles';

interface Provisioning {
  emailDomains: string[];
  ssoConnectorIds: string[];
  organizationRoleIds: string[];
}

/** Who becomes a member of an organization by themselves, and as what. */
export function JustInTime({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const asOf = useAsOf();
  const found = useQuery({ queryKey: ['organizations', id, 'jit', asOf ?? 'now'], queryFn: () => read(id, asOf) });
  const roles = useOrganizationRoleOptions('User');
  const connectors = useConnectorOptions();
  const changing = useChanging(['organizations', id, 'jit'], ['organizations', id, 'history']);
  if (found.isError) return <Problem cause={found.error} retry={found.refetch} />;
  if (found.isPending) return <Skeleton height={220} radius="lg" />;
  return (
    <SettingsForm
      document={found.data}
      save={(change) => changing(save(id, change).then(() => read(id, undefined)))}
      panels={[
        {
          title: t('organizations.jit.title'),
          intro: t('organizations.jit.intro'),
          fields: [
            {
              path: 'emailDomains',
              kind: 'list',
              label: t('organizations.jit.domains'),
              hint: t('organizations.jit.domainsHint'),
              placeholder: 'example.com',
            },
            { path: 'ssoConnectorIds', kind: 'choices', label: t('organizations.jit.connectors'), options: connectors },
            { path: 'organizationRoleIds', kind: 'choices', label: t('organizations.jit.roles'), options: roles },
          ],
        },
      ]}
    />
  );
}

/** The enterprises that people can come from. */
function useConnectorOptions(): { value: string; label: string }[] {
  const connectors = useQuery({
    queryKey: ['sso-connectors', 'all'],
    queryFn: () => unwrap(api.GET('/api/sso-connectors', { params: { query: { page_size: 100 } } })),
  });
  return (connectors.data ?? []).map(({ id, connectorName }) => ({ value: id, label: connectorName }));
}

async function read(id: string, asOf: string | undefined): Promise<Provisioning> {
  const params = { path: { id }, query: { page_size: 100, ...momentQuery(asOf) } };
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

async function save(id: string, { emailDomains, ssoConnectorIds, organizationRoleIds }: Partial<Provisioning>): Promise<void> {
  const params = { path: { id } };
  if (emailDomains) await unwrap(api.PUT('/api/organizations/{id}/jit/email-domains', { params, body: { emailDomains } }));
  if (ssoConnectorIds) await unwrap(api.PUT('/api/organizations/{id}/jit/sso-connectors', { params, body: { ssoConnectorIds } }));
  if (organizationRoleIds) await unwrap(api.PUT('/api/organizations/{id}/jit/roles', { params, body: { organizationRoleIds } }));
}
