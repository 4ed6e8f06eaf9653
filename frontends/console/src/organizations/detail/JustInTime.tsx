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
  organizationRoleIds: string[];
}

/** Who becomes a member of an organization by themselves, and as what. */
export function JustInTime({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const asOf = useAsOf();
  const found = useQuery({ queryKey: ['organizations', id, 'jit', asOf ?? 'now'], queryFn: () => read(id, asOf) });
  const roles = useOrganizationRoleOptions('User');
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
            { path: 'emailDomains', kind: 'list', label: t('organizations.jit.domains'), hint: t('organizations.jit.domainsHint'), placeholder: 'example.com' },
            { path: 'organizationRoleIds', kind: 'choices', label: t('organizations.jit.roles'), options: roles },
          ],
        },
      ]}
    />
  );
}

async function read(id: string, asOf: string | undefined): Promise<Provisioning> {
  const params = { path: { id }, query: { page_size: 100, ...momentQuery(asOf) } };
  const [domains, roles] = await Promise.all([
    unwrap(api.GET('/api/organizations/{id}/jit/email-domains', { params })),
    unwrap(api.GET('/api/organizations/{id}/jit/roles', { params })),
  ]);
  return { emailDomains: domains.map(({ emailDomain }) => emailDomain), organizationRoleIds: roles.map((role) => role.id) };
}

async function save(id: string, { emailDomains, organizationRoleIds }: Partial<Provisioning>): Promise<void> {
  const params = { path: { id } };
  if (emailDomains) await unwrap(api.PUT('/api/organizations/{id}/jit/email-domains', { params, body: { emailDomains } }));
  if (organizationRoleIds) await unwrap(api.PUT('/api/organizations/{id}/jit/roles', { params, body: { organizationRoleIds } }));
}
