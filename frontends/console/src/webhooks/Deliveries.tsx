import { Moment, notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import type { HookDelivery } from '@keystory/api-client';
import { Badge, Button, Code, Stack, Text, Title } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { optionsOf } from '../forms/field';
import type { Column } from '../lists/DataTable';
import type { Filter } from '../lists/FilterInput';
import { ItemList } from '../lists/ItemList';
import { Narrow } from '../lists/Narrow';
import { deliveriesKey, DELIVERY, readDeliveries, useRedeliver } from './api';
import { TRIGGERS } from './triggers';
import { useFailureText } from './useFailureText';

/** Often enough to see a test or another attempt arrive. */
const OFTEN = 5000;

/** What a hook was told, attempt by attempt: in the last 24 hours, or in the time that is chosen. */
export function Deliveries({ id }: { id: string }) {
  const { t } = useTranslation('console');
  return (
    <Stack component="section">
      <div>
        <Title order={2} size="h3">
          {t('webhooks.deliveries.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('webhooks.deliveries.intro')}
        </Text>
      </div>
      <ItemList
        queryKey={deliveriesKey(id)}
        every={OFTEN}
        label={t('webhooks.deliveries.title')}
        filters={useFilters()}
        read={(list) => readDeliveries(id, list)}
        columns={useColumns(id)}
        keyOf={(delivery) => delivery.id}
        none={{ icon: IconSend, title: t('webhooks.deliveries.none.title'), body: t('webhooks.deliveries.none.body') }}
      />
    </Stack>
  );
}

function useFilters(): Filter[] {
  const { t } = useTranslation('console');
  const events = TRIGGERS.flatMap(({ items }) => items);
  return [
    { name: 'event', label: t('webhooks.deliveries.columns.event'), options: optionsOf(events, (event) => event) },
    { name: 'from', label: t('events.from'), kind: 'moment' },
    { name: 'to', label: t('events.to'), kind: 'moment' },
  ];
}

function useColumns(id: string): Column<HookDelivery>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'event',
      title: t('webhooks.deliveries.columns.event'),
      cell: ({ key, payload, createdAt }) => (
        <Stack gap={2}>
          <Text fw={550}>{breakable(key.replace(DELIVERY, ''))}</Text>
          <Narrow>
            <Text size="sm" c="dimmed">
              <Moment at={createdAt} />
            </Text>
          </Narrow>
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

/** On a phone a name is broken after its dots rather than within a word. */
const breakable = (name: string) =>
  name.split(/(?<=\.)/).map((step) => (
    <Fragment key={step}>
      {step}
      <wbr />
    </Fragment>
  ));

function Outcome({ payload }: Pick<HookDelivery, 'payload'>) {
  const { t } = useTranslation('console');
  const reasonOf = useFailureText();
  const failed = payload.result === 'Error';
  const nextAt = failed ? Number(payload.nextAt ?? 0) : 0;
  return (
    <Stack gap={2} align="flex-start">
      <Badge color={failed ? 'red' : 'green'}>{failed ? reasonOf(String(payload.error)) : t('webhooks.deliveries.taken')}</Badge>
      <Text size="xs" c="dimmed">
        {t('webhooks.deliveries.attempt', { attempt: Number(payload.attempt) })}
        {failed && ` · ${t(nextAt > 0 ? 'webhooks.deliveries.next' : 'webhooks.deliveries.givenUp')}`}
        {nextAt > 0 && (
          <>
            {' '}
            <Moment at={nextAt} />
          </>
        )}
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
