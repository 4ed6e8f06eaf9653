import { bounds, unwrap, unwrapPage, type NewScope, type Scope, type ScopeChange } from '@keystory/api-client';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { listQuery } from '../lists/useListState';
import { useNamedColumns } from '../relations/columns';
import { Relation } from '../relations/Relation';
import { api } from '../session';
import { useNameFields } from './fields';

interface PermissionsProps {
  resourceId: string;
  /** They belong to the product and stay as they are. */
  fixed: boolean;
}

/** What may be done with an API. */
export function Permissions({ resourceId, fixed }: PermissionsProps) {
  const { t } = useTranslation('console');
  const path = { resourceId };
  const fields = useNameFields(bounds.newScope);
  return (
    <Relation<Scope>
      queryKey={['resources', resourceId, 'scopes']}
      stale={[['resources', resourceId, 'history']]}
      label={t('roles.permissions.title')}
      search={t('relation.search')}
      read={(list) => unwrapPage(api.GET('/api/resources/{resourceId}/scopes', { params: { path, query: listQuery(list) } }))}
      columns={useNamedColumns(t('resources.permission'))}
      keyOf={({ id }) => id}
      none={{ icon: IconKey, title: t('resources.permissions.none.title'), body: t('resources.permissions.none.body') }}
      {...(fixed
        ? {}
        : {
            add: {
              title: t('resources.permissions.create'),
              fields,
              create: (scope) => unwrap(api.POST('/api/resources/{resourceId}/scopes', { params: { path }, body: scope as NewScope })),
            },
            edit: {
              title: t('resources.permissions.edit'),
              fields,
              nameOf: ({ name }) => name,
              save: ({ id: scopeId }, change) =>
                unwrap(api.PATCH('/api/resources/{resourceId}/scopes/{scopeId}', { params: { path: { resourceId, scopeId } }, body: change as ScopeChange })),
            },
            remove: {
              title: t('resources.permissions.delete'),
              body: t('resources.permissions.deleteBody'),
              nameOf: ({ name }) => name,
              act: ({ id: scopeId }) =>
                unwrap(api.DELETE('/api/resources/{resourceId}/scopes/{scopeId}', { params: { path: { resourceId, scopeId } } })),
            },
          })}
    />
  );
}
