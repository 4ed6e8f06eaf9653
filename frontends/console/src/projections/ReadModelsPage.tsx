import { EmptyState, Problem } from '@keystory/app-kit';
import type { ReadModel } from '@keystory/api-client';
import { Badge, Group, Stack, Text } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../lists/DataTable';
import { Narrow } from '../lists/Narrow';
import { PageHeader } from '../shell/PageHeader';
import { timeSpan } from '../shell/timeSpan';
import { readModelsQuery } from './api';
import { BuildProgress } from './BuildProgress';
import { ReadModelActions } from './ReadModelActions';
import { SetAside } from './SetAside';

const colors: Record<ReadModel['state'], string> = {
  live: 'green',
  rebuilding: 'blue',
  verifying: 'blue',
  paused: 'gray',
  failed: 'red',
};

export function Component() {
  const { t } = useTranslation('console');
  const models = useQuery(readModelsQuery());
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t('projections.title')} intro={t('projections.intro')} />
      {models.isError && <Problem cause={models.error} retry={models.refetch} />}
      {models.data?.length === 0 && (
        <EmptyState icon={IconTable} title={t('projections.none.title')}>
          {t('projections.none.body')}
        </EmptyState>
      )}
      {!models.isLoadingError && models.data?.length !== 0 && (
        <DataTable label={t('projections.title')} columns={columns} items={models.data} keyOf={({ name }) => name} stale={models.isError} />
      )}
    </>
  );
}

function useColumns(): Column<ReadModel>[] {
  const { t, i18n } = useTranslation('console');
  return [
    { id: 'name', title: t('projections.columns.name'), cell: (model) => <Name model={model} /> },
    { id: 'lag', title: t('projections.columns.lag'), wide: true, cell: (model) => <Lag model={model} /> },
    {
      id: 'rate',
      title: t('projections.columns.rate'),
      wide: true,
      cell: ({ rate }) => <Text size="sm">{Math.round(rate).toLocaleString(i18n.language)}</Text>,
    },
    {
      id: 'actions',
      title: t('projections.columns.actions'),
      titleHidden: true,
      cell: (model) => <ReadModelActions model={model} />,
    },
  ];
}

function Name({ model }: { model: ReadModel }) {
  const { t, i18n } = useTranslation('console');
  return (
    <Stack gap={2} align="flex-start">
      <Group gap="xs">
        <Text fw={600}>{model.name}</Text>
        <Badge variant="light" color={colors[model.state]}>
          {t(`projections.states.${model.state}`)}
        </Badge>
      </Group>
      <Text size="xs" c="dimmed">
        {t('projections.generation', { generation: model.generation, position: model.position.toLocaleString(i18n.language) })}
        {model.isOutdated && `, ${t('projections.outdated')}`}
      </Text>
      <Narrow>
        <Lag model={model} />
      </Narrow>
      <SetAside count={model.deadLetters} />
      {model.rebuildId && <BuildProgress name={model.name} id={model.rebuildId} />}
    </Stack>
  );
}

function Lag({ model: { lag } }: { model: ReadModel }) {
  const { t, i18n } = useTranslation('console');
  const time = timeSpan(Math.max(lag.ms / 1000, 1), i18n.language);
  return (
    <Text size="sm" style={{ whiteSpace: 'normal' }}>
      {lag.events === 0 ? t('projections.lag.none') : t('projections.lag.some', { events: lag.events.toLocaleString(i18n.language), time })}
    </Text>
  );
}
