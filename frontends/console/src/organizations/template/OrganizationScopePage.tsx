import { bounds, unwrap, type OrganizationScope, type OrganizationScopeChange } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DeletePanel } from '../../entity/DeletePanel';
import { EntityPage } from '../../entity/EntityPage';
import { useChanging } from '../../entity/useChanging';
import { SettingsForm } from '../../forms/SettingsForm';
import { momentQuery } from '../../lists/useListState';
import { useNameFields } from '../../resources/fields';
import { api } from '../../session';

/** A permission in organizations, which their roles hand on. */
export function Component() {
  const { t } = useTranslation('console');
  const { id = '' } = useParams();
  return (
    <EntityPage
      entity={{ kind: 'organization-scopes', id }}
      list={{ to: '/organization-template/permissions', title: t('template.title') }}
      read={(asOf) => unwrap(api.GET('/api/organization-scopes/{id}', { params: { path: { id }, query: momentQuery(asOf) } }))}
      head={({ name }) => ({ name, detail: t('resources.permission') })}
      tabs={(scope) => [{ id: 'settings', title: t('entity.settings'), content: <Settings scope={scope} /> }]}
    />
  );
}

function Settings({ scope }: { scope: OrganizationScope }) {
  const { t } = useTranslation('console');
  const { id, name } = scope;
  const path = { id };
  const changing = useChanging(['organization-scopes']);
  return (
    <>
      <SettingsForm
        document={scope}
        panels={[{ title: t('entity.general'), fields: useNameFields(bounds.newOrganizationScope) }]}
        save={(change) =>
          changing(unwrap(api.PATCH('/api/organization-scopes/{id}', { params: { path }, body: change as OrganizationScopeChange })))
        }
      />
      <DeletePanel
        entity={{ kind: 'organization-scopes', id }}
        name={name}
        title={t('resources.permissions.delete')}
        body={t('template.deleteScope')}
        act={() => unwrap(api.DELETE('/api/organization-scopes/{id}', { params: { path } }))}
        to="/organization-template/permissions"
      />
    </>
  );
}
