import { EmptyState, Moment, Problem } from '@keystory/app-kit';
import type { Hook } from '@keystory/api-client';
import { Badge, Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../lists/DataTable';
import { ListCell } from '../lists/ListCell';
import { PageHeader } from '../shell/PageHeader';
import { hooksQuery } from './api';
import { CreateHookModal } from './CreateHookModal';

export function Component() {
  const { t } = useTranslation('console');
  const hooks = useQuery(hooksQuery());
  const [creating, create] = useDisclosure(false);
  const columns = useColumns();
  const createButton = (
    <Button leftSection={<IconPlus size={18} />} onClick={create.open}>
      {t('webhooks.create.open')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('webhooks.title')} intro={t('webhooks.intro')} actions={createButton} />
      {hooks.isError && <Problem cause={hooks.error} retry={hooks.refetch} />}
      {hooks.data?.length === 0 ? (
        <EmptyState icon={IconWebhook} title={t('webhooks.none.title')} action={createButton}>
          {t('webhooks.none.body')}
        </EmptyState>
      ) : (
        !hooks.isError && (
          <DataTable label={t('webhooks.title')} columns={columns} items={hooks.data} keyOf={({ id }) => id} />
        )
      )}
      <CreateHookModal opened={creating} onClose={create.close} />
    </>
  );
}

function useColumns(): Column<Hook>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'hook',
      title: t('webhooks.columns.hook'),
      cell: ({ id, name, config }) => (
        <ListCell to={`/webhooks/${id}`} picture={null} name={name || config.url} detail={name ? config.url : undefined} />
      ),
    },
    {
      id: 'status',
      title: t('webhooks.columns.status'),
      cell: ({ enabled }) => <Badge color={enabled ? 'green' : 'gray'}>{t(enabled ? 'webhooks.on' : 'webhooks.off')}</Badge>,
    },
    {
      id: 'events',
      title: t('webhooks.columns.events'),
      wide: true,
      cell: ({ events }) => <Text size="sm">{events.slice(0, 3).join(', ') + (events.length > 3 ? ', …' : '')}</Text>,
    },
    {
      id: 'stats',
      title: t('webhooks.columns.stats'),
      wide: true,
      cell: ({ executionStats }) => <Text size="sm">{executionStats && t('webhooks.stats', { ...executionStats })}</Text>,
    },
    { id: 'created', title: t('webhooks.columns.created'), wide: true, cell: ({ createdAt }) => <Moment at={createdAt} /> },
  ];
}
