import { unwrapPage, type Organization } from '@keystory/api-client';
import { IconBuilding } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHistoryColumn } from '../../../history/useHistoryColumn';
import type { Column } from '../../../lists/DataTable';
import { ItemList } from '../../../lists/ItemList';
import { ListCell } from '../../../lists/ListCell';
import { Names } from '../../../lists/Names';
import { pageQuery } from '../../../lists/useListState';
import { userMembership } from '../../../organizations/detail/memberships';
import { Logo } from '../../../organizations/Logo';
import { api } from '../../../session';

/** The organizations that a user belongs to, and as what. */
export function Organizations({ userId }: { userId: string }) {
  const { t } = useTranslation('console');
  const history = useHistoryColumn<Organization>(({ id, name }) => ({
    entity: { kind: 'users', id: userId, place: `/users/${userId}/organizations` },
    name,
    query: userMembership(id, userId),
  }));
  return (
    <ItemList
      queryKey={['users', userId, 'organizations']}
      label={t('organizations.title')}
      read={(list) => unwrapPage(api.GET('/api/users/{userId}/organizations', { params: { path: { userId }, query: pageQuery(list) } }))}
      columns={[...useMembershipColumns(), history]}
      keyOf={({ id }) => id}
      none={{ icon: IconBuilding, title: t('users.noOrganizations.title'), body: t('users.noOrganizations.body') }}
    />
  );
}

/** An organization and the roles that somebody has there. */
export function useMembershipColumns(): Column<Organization & { organizationRoles: { id: string; name: string }[] }>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'organization',
      title: t('organizations.organization'),
      cell: ({ id, name, branding, description }) => (
        <ListCell to={`/organizations/${id}`} picture={<Logo name={name} src={branding.logoUrl} />} name={name} detail={description} />
      ),
    },
    {
      id: 'roles',
      title: t('organizations.roles'),
      cell: ({ organizationRoles }) => <Names of={organizationRoles} />,
    },
  ];
}
