import { Problem } from '@keystory/app-kit';
import { unwrap } from '@keystory/api-client';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useChanging } from '../../entity/useChanging';
import { SettingsForm } from '../../forms/SettingsForm';
import { useAsOf } from '../../past/moment';
import { api } from '../../session';
import { useOrganizationRoleOptions } from '../useOrganizationRoles';
import { readProvisioning, saveProvisioning } from './provisioning';

/** Who becomes a member of an organization by themselves, and as what. */
export function JustInTime({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const asOf = useAsOf();
  const found = useQuery({ queryKey: ['organizations', id, 'jit', asOf ?? 'now'], queryFn: () => readProvisioning(id, asOf) });
  const roles = useOrganizationRoleOptions('User');
  const connectors = useConnectorOptions();
  const changing = useChanging(['organizations', id, 'jit'], ['organizations', id, 'history']);
  if (found.isLoadingError) return <Problem cause={found.error} retry={found.refetch} />;
  if (found.isPending) return <Skeleton height={220} radius="lg" />;
  return (
    <SettingsForm
      document={found.data}
      save={(change, before) => changing(saveProvisioning(id, change, before).then(() => readProvisioning(id, undefined)))}
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

/** All enterprises that people can come from. */
function useConnectorOptions(): { value: string; label: string }[] {
  const connectors = useQuery({
    queryKey: ['sso-connectors', 'all'],
    queryFn: () => unwrap(api.GET('/api/sso-connectors')),
  });
  return (connectors.data ?? []).map(({ id, connectorName }) => ({ value: id, label: connectorName }));
}
