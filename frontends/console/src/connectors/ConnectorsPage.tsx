import type { Connector } from '@keystory/api-client';
import { Button, Image, Menu } from '@mantine/core';
import { IconPlugConnected, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { optionsOf } from '../forms/field';
import type { Column } from '../lists/DataTable';
import { ItemList } from '../lists/ItemList';
import { ListCell } from '../lists/ListCell';
import { PageHeader } from '../shell/PageHeader';
import { kindsQuery, readConnectors } from './api';

const TYPES = ['Email', 'Sms', 'Social'] as const;

export function Component() {
  const { t } = useTranslation('console');
  return (
    <>
      <PageHeader title={t('connectors.title')} intro={t('connectors.intro')} actions={<AddConnector />} />
      <ItemList
        queryKey={['connectors', 'list']}
        label={t('connectors.title')}
        search={t('relation.search')}
        filters={[{ name: 'type', label: t('connectors.columns.type'), options: optionsOf(TYPES, (type) => t(`connectors.types.${type}`)) }]}
        read={readConnectors}
        columns={useColumns()}
        keyOf={({ id }) => id}
        none={{ icon: IconPlugConnected, title: t('connectors.none.title'), body: t('connectors.none.body'), action: <AddConnector /> }}
      />
    </>
  );
}

function AddConnector() {
  const { t } = useTranslation('console');
  const kinds = useQuery(kindsQuery());
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconPlus size={18} />}>{t('connectors.add')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {TYPES.map((type) => [
          <Menu.Label key={type}>{t(`connectors.types.${type}`)}</Menu.Label>,
          ...(kinds.data ?? [])
            .filter((kind) => kind.type === type)
            .map((kind) => (
              <Menu.Item key={kind.id} component={Link} to={`/connectors/new/${kind.id}`}
                leftSection={<Image src={kind.logo} alt="" w={20} h={20} />}>
                {kind.name.en}
              </Menu.Item>
            )),
        ])}
      </Menu.Dropdown>
    </Menu>
  );
}

function useColumns(): Column<Connector>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'name',
      title: t('connectors.columns.name'),
      cell: (connector) => (
        <ListCell
          to={`/connectors/${connector.id}`}
          picture={<Image src={connector.logo} alt="" w={36} h={36} radius="sm" />}
          name={connector.name.en ?? connector.id}
          detail={connector.type === 'Social' ? connector.target : undefined}
        />
      ),
    },
    { id: 'type', title: t('connectors.columns.type'), cell: ({ type }) => t(`connectors.types.${type}`) },
  ];
}
