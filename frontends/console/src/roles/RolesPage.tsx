import { unwrap, unwrapPage, type ListedRole, type NewRole } from '@keystory/api-client';
import { Badge } from '@mantine/core';
import { IconShield } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useChanging } from '../entity/useChanging';
import type { Column } from '../lists/DataTable';
import { ListCell } from '../lists/ListCell';
import { ListPage } from '../lists/ListPage';
import { listQuery } from '../lists/useListState';
import { api } from '../session';
import { useRoleFields, useTypeField } from './fields';

/** The roles that people and applications have everywhere. */
export function Component() {
  const { t } = useTranslation('console');
  const type = useTypeField();
  const fields = [type, ...useRoleFields()];
  const changing = useChanging(['roles']);
  const navigate = useNavigate();
  const create = async (role: Record<string, unknown>) => {
    const { id } = await changing(unwrap(api.POST('/api/roles', { body: role as NewRole })));
    await navigate(`/roles/${id}`);
  };
  return (
    <ListPage
      queryKey={['roles', 'list']}
      label={t('roles.title')}
      intro={t('roles.intro')}
      search={t('roles.search')}
      filters={[{ name: 'type', label: t('roles.type'), options: type.options ?? [] }]}
      read={({ filters, ...list }) => unwrapPage(api.GET('/api/roles', { params: { query: { ...listQuery(list), ...filters } } }))}
      columns={useColumns()}
      keyOf={({ id }) => id}
      none={{ icon: IconShield, title: t('roles.noneAtAll.title'), body: t('roles.noneAtAll.body') }}
      create={{
        title: t('roles.create'),
        fields,
        initially: { type: 'User' },
        create,
      }}
    />
  );
}

function useColumns(): Column<ListedRole>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'role',
      sort: 'name',
      title: t('roles.columns.role'),
      cell: ({ id, name, description }) => <ListCell to={`/roles/${id}`} picture={null} name={name} detail={description} />,
    },
    { id: 'type', sort: 'type', title: t('roles.type'), wide: true, cell: ({ type }) => t(`roles.types.${type}`) },
    {
      id: 'holders',
      title: t('roles.holders'),
      wide: true,
      cell: ({ type, usersCount, applicationsCount }) => (type === 'User' ? usersCount : applicationsCount),
    },
    { id: 'default', title: t('roles.isDefault'), wide: true, cell: ({ isDefault }) => isDefault && <Badge>{t('roles.default')}</Badge> },
  ];
}
