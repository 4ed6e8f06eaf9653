import { bounds, unwrap, unwrapPage, type ListedOrganizationRole, type NewOrganizationRole } from '@keystory/api-client';
import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useChanging } from '../../entity/useChanging';
import type { Column } from '../../lists/DataTable';
import { Names } from '../../lists/Names';
import { matchQuery } from '../../lists/useListState';
import { useNamedColumns } from '../../relations/columns';
import { Relation } from '../../relations/Relation';
import { useNameFields } from '../../resources/fields';
import { useTypeField } from '../../roles/fields';
import { api } from '../../session';

/** The roles that members of organizations can have. */
export function TemplateRoles() {
  const { t } = useTranslation('console');
  const fields = [useTypeField(), ...useNameFields(bounds.newOrganizationRole)];
  const changing = useChanging(['organization-roles']);
  const navigate = useNavigate();
  const create = async (role: Record<string, unknown>) => {
    const { id } = await changing(unwrap(api.POST('/api/organization-roles', { body: role as NewOrganizationRole })));
    await navigate(`/organization-roles/${id}`);
  };
  return (
    <Relation<ListedOrganizationRole>
      queryKey={['organization-roles', 'list']}
      label={t('roles.title')}
      search={t('relation.search')}
      read={(list) => unwrapPage(api.GET('/api/organization-roles', { params: { query: matchQuery(list) } }))}
      columns={useColumns()}
      keyOf={({ id }) => id}
      none={{ icon: IconUsersGroup, title: t('template.noRoles.title'), body: t('template.noRoles.body') }}
      add={{
        title: t('roles.create'),
        fields,
        initially: { type: 'User' },
        create,
      }}
    />
  );
}

function useColumns(): Column<ListedOrganizationRole>[] {
  const { t } = useTranslation('console');
  return [
    ...useNamedColumns<ListedOrganizationRole>(t('roles.columns.role'), ({ id }) => `/organization-roles/${id}`),
    { id: 'type', title: t('roles.type'), wide: true, cell: ({ type }) => t(`roles.types.${type}`) },
    {
      id: 'scopes',
      title: t('roles.permissions.title'),
      wide: true,
      cell: ({ scopes, resourceScopes }) => <Names of={[...scopes, ...resourceScopes]} most={3} />,
    },
  ];
}
