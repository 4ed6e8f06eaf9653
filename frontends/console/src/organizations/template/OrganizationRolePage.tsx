import { bounds, unwrap, unwrapPage, type OrganizationRole, type OrganizationRoleChange } from '@keystory/api-client';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DeletePanel } from '../../entity/DeletePanel';
import { EntityPage } from '../../entity/EntityPage';
import { useChanging } from '../../entity/useChanging';
import { SettingsForm } from '../../forms/SettingsForm';
import { momentQuery, pageQuery } from '../../lists/useListState';
import { organizationScopeChoices, scopeChoices } from '../../relations/choices';
import { useNamedColumns } from '../../relations/columns';
import { Relation } from '../../relations/Relation';
import { useNameFields } from '../../resources/fields';
import { api } from '../../session';

/** A role in organizations: what it permits there, and with your APIs. */
export function Component() {
  const { t } = useTranslation('console');
  const { id = '' } = useParams();
  return (
    <EntityPage
      entity={{ kind: 'organization-roles', id }}
      list={{ to: '/organization-template', title: t('template.title') }}
      read={(asOf) => unwrap(api.GET('/api/organization-roles/{id}', { params: { path: { id }, query: momentQuery(asOf) } }))}
      head={({ name, type }) => ({ name, detail: t(`roles.types.${type}`) })}
      tabs={(role) => [
        { id: 'permissions', title: t('template.inOrganizations'), content: <Scopes id={id} /> },
        { id: 'api-permissions', title: t('template.withApis'), content: <ResourceScopes id={id} /> },
        { id: 'settings', title: t('entity.settings'), content: <Settings role={role} /> },
      ]}
    />
  );
}

function Scopes({ id }: { id: string }) {
  const path = { id };
  return (
    <Relation
      {...useScopeWords()}
      queryKey={['organization-roles', id, 'scopes']}
      read={(list) => unwrapPage(api.GET('/api/organization-roles/{id}/scopes', { params: { path, query: pageQuery(list) } }))}
      add={{
        title: useTranslation('console').t('roles.permissions.add'),
        choices: organizationScopeChoices,
        submit: (organizationScopeIds) =>
          unwrap(api.POST('/api/organization-roles/{id}/scopes', { params: { path }, body: { organizationScopeIds } })),
      }}
      remove={{
        ...useRemoval(),
        act: ({ id: organizationScopeId }) =>
          unwrap(api.DELETE('/api/organization-roles/{id}/scopes/{organizationScopeId}', { params: { path: { id, organizationScopeId } } })),
      }}
    />
  );
}

function ResourceScopes({ id }: { id: string }) {
  const path = { id };
  return (
    <Relation
      {...useScopeWords()}
      queryKey={['organization-roles', id, 'resource-scopes']}
      read={(list) => unwrapPage(api.GET('/api/organization-roles/{id}/resource-scopes', { params: { path, query: pageQuery(list) } }))}
      add={{
        title: useTranslation('console').t('roles.permissions.add'),
        choices: scopeChoices,
        submit: (scopeIds) => unwrap(api.POST('/api/organization-roles/{id}/resource-scopes', { params: { path }, body: { scopeIds } })),
      }}
      remove={{
        ...useRemoval(),
        act: ({ id: scopeId }) =>
          unwrap(api.DELETE('/api/organization-roles/{id}/resource-scopes/{scopeId}', { params: { path: { id, scopeId } } })),
      }}
    />
  );
}

/** What the lists of both kinds of permissions have in common. */
function useScopeWords() {
  const { t } = useTranslation('console');
  return {
    label: t('roles.permissions.title'),
    columns: useNamedColumns(t('resources.permission')),
    keyOf: ({ id }: { id: string }) => id,
    none: { icon: IconKey, title: t('roles.permissions.none.title'), body: t('template.noPermissions') },
  };
}

function useRemoval() {
  const { t } = useTranslation('console');
  return {
    title: t('roles.permissions.remove'),
    body: t('roles.permissions.removeBody'),
    nameOf: ({ name }: { name: string }) => name,
    isUndoneByAdding: true,
  };
}

function Settings({ role }: { role: OrganizationRole }) {
  const { t } = useTranslation('console');
  const { id, name } = role;
  const path = { id };
  const changing = useChanging(['organization-roles']);
  return (
    <>
      <SettingsForm
        document={role}
        panels={[{ title: t('entity.general'), fields: useNameFields(bounds.newOrganizationRole) }]}
        save={(change) =>
          changing(unwrap(api.PATCH('/api/organization-roles/{id}', { params: { path }, body: change as OrganizationRoleChange })))
        }
      />
      <DeletePanel
        entity={{ kind: 'organization-roles', id }}
        name={name}
        title={t('roles.delete.submit')}
        body={t('template.deleteRole')}
        act={() => unwrap(api.DELETE('/api/organization-roles/{id}', { params: { path } }))}
        to="/organization-template"
      />
    </>
  );
}
