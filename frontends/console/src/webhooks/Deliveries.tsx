import { Moment, notifySuccess, Pages, Problem, useNotifyProblem } from '@keystory/app-kit';
import type { HookDelivery } from '@keystory/api-client';
import { Badge, Button, Code, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../lists/DataTable';
import { PAGE_SIZE } from '../lists/useListState';
import { deliveriesQuery, useRedeliver } from './api';

/** What a hook was told in the last 24 hours, attempt by attempt. */
export function Deliveries({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const [page, setPage] = useState(1);
  const deliveries = useQuery(deliveriesQuery(id, page));
  const columns = useColumns(id);
  return (
    <Stack component="section">
      <Title order={2} size="h3">
        {t('webhooks.deliveries.title')}
      </Title>
      {deliveries.isError && <Problem cause={deliveries.error} retry={deliveries.refetch} />}
      {deliveries.data?.items.length === 0 ? (
        <Text c="dimmed">{t('webhooks.deliveries.none')}</Text>
      ) : (
        !deliveries.isError && (
          <DataTable
            label={t('webhooks.deliveries.title')}
            columns={columns}
            items={deliveries.data?.items}
            keyOf={(delivery) => delivery.id}
          />
        )
      )}
      <Pages page={page} pageSize={PAGE_SIZE} total={deliveries.data?.total ?? 0} onChange={setPage} />
    </Stack>
  );
}

function useColumns(id: string): Column<HookDelivery>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'event',
      title: t('webhooks.deliveries.columns.event'),
      cell: ({ key, payload }) => (
        <Stack gap={2}>
          <Text fw={550}>{key.replace('TriggerHook.', '')}</Text>
          <details>
            <summary>{t('webhooks.deliveries.message')}</summary>
            <Code block>{JSON.stringify(payload.hookRequest, null, 2)}</Code>
          </details>
        </Stack>
      ),
    },
    { id: 'outcome', title: t('webhooks.deliveries.columns.outcome'), cell: ({ payload }) => <Outcome payload={payload} /> },
    { id: 'at', title: t('webhooks.deliveries.columns.at'), wide: true, cell: ({ createdAt }) => <Moment at={createdAt} /> },
    {
      id: 'again',
      title: t('webhooks.deliveries.again'),
      titleHidden: true,
      cell: ({ payload }) => <Again id={id} position={Number(payload.position)} />,
    },
  ];
}

function Outcome({ payload }: Pick<HookDelivery, 'payload'>) {
  const { t } = useTranslation('console');
  const failed = payload.result === 'Error';
  return (
    <Stack gap={2} align="flex-start">
      <Badge color={failed ? 'red' : 'green'}>{failed ? String(payload.error) : t('webhooks.deliveries.taken')}</Badge>
      <Text size="xs" c="dimmed">
        {t('webhooks.deliveries.attempt', { attempt: Number(payload.attempt) })}
        {failed && ` · ${t(payload.nextAt ? 'webhooks.deliveries.next' : 'webhooks.deliveries.givenUp')}`}
      </Text>
    </Stack>
  );
}

function Again({ id, position }: { id: string; position: number }) {
  const { t } = useTranslation('console');
  const redeliver = useRedeliver(id);
  const onError = useNotifyProblem();
  return (
    <Button
      size="xs"
      variant="default"
      loading={redeliver.isPending}
      onClick={() => redeliver.mutate(position, { onError, onSuccess: () => notifySuccess(t('webhooks.deliveries.ordered')) })}
    >
      {t('webhooks.deliveries.again')}
    </Button>
  );
}
