import { Problem } from '@keystory/app-kit';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../../../past/moment';
import { PastFieldset } from '../../../past/PastFieldset';
import { Panel } from '../../../shell/Panel';
import { consentScopesQuery } from './api';
import { ApiPermissions } from './ApiPermissions';
import { OrganizationPermissions } from './OrganizationPermissions';
import { UserPermissions } from './UserPermissions';

/** What the application of a third party may ask people to consent to. */
export function ConsentScopes({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation('console');
  const scopes = useQuery(consentScopesQuery(applicationId, useAsOf()));
  if (scopes.isPending) return <Skeleton height={420} radius="lg" />;
  if (scopes.isError) return <Problem cause={scopes.error} retry={scopes.refetch} />;
  return (
    <PastFieldset>
      <Panel title={t('consent.user.title')} intro={t('consent.user.intro')}>
        <UserPermissions applicationId={applicationId} enabled={scopes.data.userScopes} />
      </Panel>
      <Panel title={t('consent.api.title')} intro={t('consent.api.intro')}>
        <ApiPermissions applicationId={applicationId} giver="person" enabled={scopes.data.resourceScopes} />
      </Panel>
      <Panel title={t('consent.organization.title')} intro={t('consent.organization.intro')}>
        <OrganizationPermissions applicationId={applicationId} enabled={scopes.data.organizationScopes} />
      </Panel>
      <Panel title={t('consent.organizationApi.title')} intro={t('consent.organizationApi.intro')}>
        <ApiPermissions
          applicationId={applicationId}
          giver="organization"
          enabled={scopes.data.organizationResourceScopes}
        />
      </Panel>
    </PastFieldset>
  );
}
