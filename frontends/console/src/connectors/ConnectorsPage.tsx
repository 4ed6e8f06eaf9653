import { EmptyState, Problem } from '@keystory/app-kit';
import type { Connector } from '@keystory/api-client';
import { Button, Image, Menu } from '@mantine/core';
import { IconPlugConnected, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable, type Column } from '../lists/DataTable';
import { ListCell } from '../lists/ListCell';
import { PageHeader } from '../shell/PageHeader';
import { connectorsQuery, kindsQuery } from './api';

const TYPES = ['Email', 'Sms', 'Social'] as const;

export function Component() {
  const { t } = useTranslation('console');
  const connectors = useQuery(connectorsQuery());
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t('connectors.title')} intro={t('connectors.intro')} actions={<AddConnector />} />
      {connectors.isError && <Problem cause={connectors.error} retry={connectors.refetch} />}
      {connectors.data?.length === 0 && (
        <EmptyState icon={IconPlugConnected} title={t('connectors.none.title')}>
          {t('connectors.none.body')}
        </EmptyState>
      )}
      {!connectors.isError && connectors.data?.length !== 0 && (
        <DataTable label={t('connectors.title')} columns={columns} items={connectors.data} keyOf={({ id }) => id} />
      )}
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
