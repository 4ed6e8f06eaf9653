import { bounds, unwrap, unwrapPage, type NewOrganizationScope } from '@keystory/api-client';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { matchQuery } from '../../lists/useListState';
import { useNamedColumns } from '../../relations/columns';
import { Relation } from '../../relations/Relation';
import { useNameFields } from '../../resources/fields';
import { api } from '../../session';

/** What may be done in organizations. */
export function TemplateScopes() {
  const { t } = useTranslation('console');
  const fields = useNameFields(bounds.newOrganizationScope);
  return (
    <Relation
      queryKey={['organization-scopes']}
      label={t('roles.permissions.title')}
      search={t('relation.search')}
      read={(list) => unwrapPage(api.GET('/api/organization-scopes', { params: { query: matchQuery(list) } }))}
      columns={useNamedColumns(t('resources.permission'), ({ id }) => `/organization-scopes/${id}`)}
      keyOf={({ id }) => id}
      none={{ icon: IconKey, title: t('template.noScopes.title'), body: t('template.noScopes.body') }}
      add={{
        title: t('resources.permissions.create'),
        fields,
        create: (scope) => unwrap(api.POST('/api/organization-scopes', { body: scope as NewOrganizationScope })),
      }}
      remove={{
        title: t('resources.permissions.delete'),
        body: t('template.deleteScope'),
        nameOf: ({ name }) => name,
        act: ({ id }) => unwrap(api.DELETE('/api/organization-scopes/{id}', { params: { path: { id } } })),
      }}
    />
  );
}
