import { Problem, useNotifyProblem } from '@keystory/app-kit';
import type { ConsentScopes } from '@keystory/api-client';
import { Checkbox, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../../../past/moment';
import { organizationScopesQuery, useChangeOrganizationScope } from './api';

interface OrganizationPermissionsProps {
  applicationId: string;
  enabled: ConsentScopes['organizationScopes'];
}

/** The permissions of the organization template; each box is saved as soon as it is ticked. */
export function OrganizationPermissions({ applicationId, enabled }: OrganizationPermissionsProps) {
  const { t } = useTranslation('console');
  const scopes = useQuery(organizationScopesQuery(useAsOf()));
  const change = useChangeOrganizationScope(applicationId);
  const onError = useNotifyProblem();
  if (scopes.isPending) return <Skeleton height={80} radius="md" />;
  if (scopes.isError) return <Problem cause={scopes.error} retry={scopes.refetch} />;
  if (scopes.data.length === 0) return <Text c="dimmed">{t('consent.organization.none')}</Text>;
  return (
    <Stack gap="sm">
      {scopes.data.map(({ id, name, description }) => (
        <Checkbox
          key={id}
          label={name}
          description={description}
          checked={enabled.some((scope) => scope.id === id)}
          disabled={change.isPending}
          onChange={({ currentTarget }) => change.mutate({ scopeId: id, on: currentTarget.checked }, { onError })}
        />
      ))}
    </Stack>
  );
}
