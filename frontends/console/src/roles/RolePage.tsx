import { unwrap, unwrapPage, type RoleChange } from '@keystory/api-client';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DeletePanel } from '../entity/DeletePanel';
import { EntityPage } from '../entity/EntityPage';
import { useChanging } from '../entity/useChanging';
import { SettingsForm } from '../forms/SettingsForm';
import { listQuery, momentQuery } from '../lists/useListState';
import { useApplicationColumns, useScopeColumns, useUserColumns } from '../relations/columns';
import { applicationChoices, scopeChoices, userChoices } from '../relations/choices';
import { Relation } from '../relations/Relation';
import { api } from '../session';
import { useRoleFields } from './fields';

/** A role: what it permits, who has it, what it is called. */
export function Component() {
  const { t } = useTranslation('console');
  const { id = '' } = useParams();
  const entity = { kind: 'roles', id } as const;
  const path = { id };
  const fields = useRoleFields();
  const changing = useChanging(['roles']);
  return (
    <EntityPage
      entity={entity}
      list={{ to: '/roles', title: t('roles.title') }}
      read={(asOf) => unwrap(api.GET('/api/roles/{id}', { params: { path, query: momentQuery(asOf) } }))}
      head={({ name, type, isDefault }) => ({ name, detail: t(`roles.types.${type}`), badge: isDefault && t('roles.default') })}
      tabs={(role) => [
        { id: 'permissions', title: t('roles.permissions.title'), content: <Permissions id={id} /> },
        role.type === 'User'
          ? { id: 'users', title: t('users.title'), content: <Users id={id} /> }
          : { id: 'applications', title: t('applications.title'), content: <Applications id={id} /> },
        {
          id: 'settings',
          title: t('entity.settings'),
          content: (
            <>
              <SettingsForm
                document={role}
                panels={[{ title: t('entity.general'), fields }]}
                save={(change) => changing(unwrap(api.PATCH('/api/roles/{id}', { params: { path }, body: change as RoleChange })))}
              />
              <DeletePanel
                entity={entity}
                name={role.name}
                title={t('roles.delete.submit')}
                body={t('roles.delete.body')}
                act={() => unwrap(api.DELETE('/api/roles/{id}', { params: { path } }))}
                to="/roles"
              />
            </>
          ),
        },
      ]}
    />
  );
}

function Permissions({ id }: { id: string }) {
  const { t } = useTranslation('console');
  return (
    <Relation
      queryKey={['roles', id, 'scopes']}
      label={t('roles.permissions.title')}
      search={t('relation.search')}
      read={(list) => unwrapPage(api.GET('/api/roles/{id}/scopes', { params: { path: { id }, query: listQuery(list) } }))}
      columns={useScopeColumns()}
      keyOf={(scope) => scope.id}
      none={{ icon: IconKey, title: t('roles.permissions.none.title'), body: t('roles.permissions.none.body') }}
      add={{
        title: t('roles.permissions.add'),
        choices: scopeChoices,
        submit: (scopeIds) => unwrap(api.POST('/api/roles/{id}/scopes', { params: { path: { id } }, body: { scopeIds } })),
      }}
      remove={{
        title: t('roles.permissions.remove'),
        body: t('roles.permissions.removeBody'),
        nameOf: ({ name }) => name,
        isUndoneByAdding: true,
        act: (scope) => unwrap(api.DELETE('/api/roles/{id}/scopes/{scopeId}', { params: { path: { id, scopeId: scope.id } } })),
      }}
      stale={[['roles', id, 'history']]}
    />
  );
}

function Users({ id }: { id: string }) {
  const { t } = useTranslation('console');
  return (
    <Relation
      queryKey={['roles', id, 'users']}
      label={t('users.title')}
      search={t('relation.search')}
      read={(list) => unwrapPage(api.GET('/api/roles/{id}/users', { params: { path: { id }, query: listQuery(list) } }))}
      columns={useUserColumns()}
      keyOf={(user) => user.id}
      none={{ icon: IconKey, title: t('roles.nobody.title'), body: t('roles.nobody.body') }}
      add={{
        title: t('roles.give'),
        choices: userChoices,
        submit: (userIds) => unwrap(api.POST('/api/roles/{id}/users', { params: { path: { id } }, body: { userIds } })),
      }}
      remove={{
        title: t('roles.remove.submit'),
        body: t('roles.remove.body'),
        nameOf: (user) => user.name ?? user.username ?? user.id,
        isUndoneByAdding: true,
        act: (user) => unwrap(api.DELETE('/api/roles/{id}/users/{userId}', { params: { path: { id, userId: user.id } } })),
      }}
      stale={[['roles', 'list']]}
    />
  );
}

function Applications({ id }: { id: string }) {
  const { t } = useTranslation('console');
  return (
    <Relation
      queryKey={['roles', id, 'applications']}
      label={t('applications.title')}
      search={t('relation.search')}
      read={(list) => unwrapPage(api.GET('/api/roles/{id}/applications', { params: { path: { id }, query: listQuery(list) } }))}
      columns={useApplicationColumns()}
      keyOf={(application) => application.id}
      none={{ icon: IconKey, title: t('roles.nobody.title'), body: t('roles.nobody.body') }}
      add={{
        title: t('roles.give'),
        choices: applicationChoices({ types: ['MachineToMachine'] }),
        submit: (applicationIds) =>
          unwrap(api.POST('/api/roles/{id}/applications', { params: { path: { id } }, body: { applicationIds } })),
      }}
      remove={{
        title: t('roles.remove.submit'),
        body: t('roles.remove.body'),
        nameOf: ({ name }) => name,
        isUndoneByAdding: true,
        act: (application) =>
          unwrap(api.DELETE('/api/roles/{id}/applications/{applicationId}', { params: { path: { id, applicationId: application.id } } })),
      }}
      stale={[['roles', 'list']]}
    />
  );
}
