import { unwrap, unwrapPage, type OrganizationMember } from '@keystory/api-client';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHistoryColumn } from '../../history/useHistoryColumn';
import type { Column } from '../../lists/DataTable';
import { matchQuery } from '../../lists/useListState';
import { userChoices } from '../../relations/choices';
import { useUserColumns } from '../../relations/columns';
import { Relation } from '../../relations/Relation';
import { api } from '../../session';
import { HeldRoles } from './HeldRoles';
import { userMembership } from './memberships';

const keyOf = (id: string) => ['organizations', id, 'users'];

const called = ({ id, name, username }: OrganizationMember) => name ?? username ?? id;

const add = (id: string, userIds: string[]) =>
  unwrap(api.POST('/api/organizations/{id}/users', { params: { path: { id } }, body: { userIds } }));

const saveRoles = (id: string, userId: string, organizationRoleIds: string[]) =>
  unwrap(
    api.PUT('/api/organizations/{id}/users/{userId}/roles', { params: { path: { id, userId } }, body: { organizationRoleIds } }),
  );

/** Who belongs to an organization, and as what. */
export function Members({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const path = { id };
  return (
    <Relation
      queryKey={keyOf(id)}
      label={t('organizations.members.title')}
      search={t('relation.search')}
      read={(list) => unwrapPage(api.GET('/api/organizations/{id}/users', { params: { path, query: matchQuery(list) } }))}
      columns={useColumns(id)}
      keyOf={(user) => user.id}
      none={{ icon: IconUsers, title: t('organizations.members.none.title'), body: t('organizations.members.none.body') }}
      add={{
        title: t('organizations.members.add'),
        choices: userChoices,
        submit: (userIds) => add(id, userIds),
      }}
      remove={{
        title: t('organizations.members.remove'),
        body: t('organizations.members.removeBody'),
        nameOf: called,
        act: ({ id: userId }) => unwrap(api.DELETE('/api/organizations/{id}/users/{userId}', { params: { path: { id, userId } } })),
        putBack: async ({ id: userId, organizationRoles }) => {
          await add(id, [userId]);
          await saveRoles(id, userId, organizationRoles.map((role) => role.id));
        },
      }}
      stale={[['organizations', id, 'history']]}
    />
  );
}

function useColumns(id: string): Column<OrganizationMember>[] {
  const { t } = useTranslation('console');
  return [
    ...useUserColumns(),
    {
      id: 'roles',
      title: t('organizations.roles'),
      wide: true,
      cell: (member) => (
        <HeldRoles
          holder={called(member)}
          type="User"
          held={member.organizationRoles}
          stale={keyOf(id)}
          save={(roleIds) => saveRoles(id, member.id, roleIds)}
        />
      ),
    },
    useHistoryColumn((member) => ({
      entity: { kind: 'organizations', id },
      name: called(member),
      query: userMembership(id, member.id),
    })),
  ];
}
