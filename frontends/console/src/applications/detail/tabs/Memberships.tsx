import { unwrapPage } from '@keystory/api-client';
import { IconBuilding } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ItemList } from '../../../lists/ItemList';
import { pageQuery } from '../../../lists/useListState';
import { api } from '../../../session';
import { useMembershipColumns } from '../../../users/detail/tabs/Organizations';

/** The organizations that an application acts in, and as what. */
export function Memberships({ applicationId: id }: { applicationId: string }) {
  const { t } = useTranslation('console');
  return (
    <ItemList
      queryKey={['applications', id, 'organizations']}
      label={t('organizations.title')}
      read={(list) => unwrapPage(api.GET('/api/applications/{id}/organizations', { params: { path: { id }, query: pageQuery(list) } }))}
      columns={useMembershipColumns()}
      keyOf={(organization) => organization.id}
      none={{ icon: IconBuilding, title: t('users.noOrganizations.title'), body: t('organizations.applications.none.body') }}
    />
  );
}
