import { Moment } from '@keystory/app-kit';
import type { Hook } from '@keystory/api-client';
import { Badge, Button, Text } from '@mantine/core';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { OnDemand, useOpener } from '../forms/OnDemand';
import type { Column } from '../lists/DataTable';
import { ItemList } from '../lists/ItemList';
import { ListCell } from '../lists/ListCell';
import { PageHeader } from '../shell/PageHeader';
import { readHooks } from './api';
import { CreateHookModal } from './CreateHookModal';
import { useStats } from './useStats';

export function Component() {
  const { t } = useTranslation('console');
  const [creation, openCreation] = useOpener();
  const createButton = (
    <Button leftSection={<IconPlus size={18} />} onClick={openCreation}>
      {t('webhooks.create.open')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('webhooks.title')} intro={t('webhooks.intro')} actions={createButton} />
      <ItemList
        queryKey={['hooks', 'list']}
        label={t('webhooks.title')}
        read={readHooks}
        columns={useColumns()}
        keyOf={({ id }) => id}
        none={{ icon: IconWebhook, title: t('webhooks.none.title'), body: t('webhooks.none.body'), action: createButton }}
      />
      <OnDemand ref={creation}>{(opened, close) => <CreateHookModal opened={opened} onClose={close} />}</OnDemand>
    </>
  );
}

function useColumns(): Column<Hook>[] {
  const { t } = useTranslation('console');
  const told = useStats();
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
      cell: ({ executionStats }) => <Text size="sm">{executionStats?.requestCount ? told(executionStats) : '–'}</Text>,
    },
    { id: 'created', title: t('webhooks.columns.created'), wide: true, cell: ({ createdAt }) => <Moment at={createdAt} /> },
  ];
}
