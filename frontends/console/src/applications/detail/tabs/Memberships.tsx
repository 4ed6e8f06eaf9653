import { unwrapPage, type Organization } from '@keystory/api-client';
import { IconBuilding } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHistoryColumn } from '../../../history/useHistoryColumn';
import { ItemList } from '../../../lists/ItemList';
import { pageQuery } from '../../../lists/useListState';
import { applicationMembership } from '../../../organizations/detail/memberships';
import { api } from '../../../session';
import { useMembershipColumns } from '../../../users/detail/tabs/Organizations';

/** The organizations that an application acts in, and as what. */
export function Memberships({ applicationId: id }: { applicationId: string }) {
  const { t } = useTranslation('console');
  const history = useHistoryColumn<Organization>(({ id: organizationId, name }) => ({
    entity: { kind: 'applications', id, place: `/applications/${id}/organizations` },
    name,
    query: applicationMembership(organizationId, id),
  }));
  return (
    <ItemList
      queryKey={['applications', id, 'organizations']}
      label={t('organizations.title')}
      read={(list) => unwrapPage(api.GET('/api/applications/{id}/organizations', { params: { path: { id }, query: pageQuery(list) } }))}
      columns={[...useMembershipColumns(), history]}
      keyOf={(organization) => organization.id}
      none={{ icon: IconBuilding, title: t('users.noOrganizations.title'), body: t('organizations.applications.none.body') }}
    />
  );
}
