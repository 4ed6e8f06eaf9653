import { unwrap, unwrapPage, type OrganizationApplication } from '@keystory/api-client';
import { IconCpu } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHistoryColumn } from '../../history/useHistoryColumn';
import type { Column } from '../../lists/DataTable';
import { matchQuery } from '../../lists/useListState';
import { applicationChoices } from '../../relations/choices';
import { useApplicationColumns } from '../../relations/columns';
import { Relation } from '../../relations/Relation';
import { api } from '../../session';
import { HeldRoles } from './HeldRoles';
import { applicationMembership } from './memberships';

const keyOf = (id: string) => ['organizations', id, 'applications'];

const add = (id: string, applicationIds: string[]) =>
  unwrap(api.POST('/api/organizations/{id}/applications', { params: { path: { id } }, body: { applicationIds } }));

const saveRoles = (id: string, applicationId: string, organizationRoleIds: string[]) =>
  unwrap(
    api.PUT('/api/organizations/{id}/applications/{applicationId}/roles', { params: { path: { id, applicationId } }, body: { organizationRoleIds } }),
  );

/** The machine-to-machine applications that act in an organization, and as what. */
export function Applications({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const path = { id };
  return (
    <Relation
      queryKey={keyOf(id)}
      label={t('applications.title')}
      search={t('relation.search')}
      read={(list) => unwrapPage(api.GET('/api/organizations/{id}/applications', { params: { path, query: matchQuery(list) } }))}
      columns={useColumns(id)}
      keyOf={(application) => application.id}
      none={{ icon: IconCpu, title: t('organizations.applications.none.title'), body: t('organizations.applications.none.body') }}
      add={{
        title: t('organizations.applications.add'),
        choices: applicationChoices({ types: ['MachineToMachine'], excludeOrganizationId: id }),
        submit: (applicationIds) => add(id, applicationIds),
      }}
      remove={{
        title: t('organizations.applications.remove'),
        body: t('organizations.applications.removeBody'),
        nameOf: ({ name }) => name,
        act: ({ id: applicationId }) =>
          unwrap(api.DELETE('/api/organizations/{id}/applications/{applicationId}', { params: { path: { id, applicationId } } })),
        putBack: async ({ id: applicationId, organizationRoles }) => {
          await add(id, [applicationId]);
          await saveRoles(id, applicationId, organizationRoles.map((role) => role.id));
        },
      }}
      stale={[['organizations', id, 'history']]}
    />
  );
}

function useColumns(id: string): Column<OrganizationApplication>[] {
  const { t } = useTranslation('console');
  return [
    ...useApplicationColumns(),
    {
      id: 'roles',
      title: t('organizations.roles'),
      wide: true,
      cell: ({ id: applicationId, name, organizationRoles }) => (
        <HeldRoles
          holder={name}
          type="MachineToMachine"
          held={organizationRoles}
          stale={keyOf(id)}
          save={(roleIds) => saveRoles(id, applicationId, roleIds)}
        />
      ),
    },
    useHistoryColumn(({ id: applicationId, name }) => ({
      entity: { kind: 'organizations', id, place: `/organizations/${id}/applications` },
      name,
      query: applicationMembership(id, applicationId),
    })),
  ];
}
