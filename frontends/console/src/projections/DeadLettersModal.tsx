import { notifySuccess, Pages, Problem, useNotifyProblem } from '@keystory/app-kit';
import type { DeadLetter } from '@keystory/api-client';
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../lists/DataTable';
import { PAGE_SIZE } from '../lists/useListState';
import { deadLettersQuery, useRetry, useSkip } from './api';

interface DeadLettersModalProps {
  name: string;
  /** Of a build beside the live one: it is decided on with the build. */
  rebuildId?: string;
  opened: boolean;
  onClose: () => void;
}

/** What a read model has set aside, and what to do about it. */
export function DeadLettersModal({ name, rebuildId, opened, onClose }: DeadLettersModalProps) {
  const { t } = useTranslation('console');
  return (
    <Modal opened={opened} onClose={onClose} size="xl" title={t('projections.deadLetters.title', { name })}>
      <Letters name={name} rebuildId={rebuildId} />
    </Modal>
  );
}

function Letters({ name, rebuildId }: { name: string; rebuildId?: string }) {
  const { t } = useTranslation('console');
  const [asked, setPage] = useState(1);
  const letters = useQuery(deadLettersQuery(name, rebuildId, asked));
  const columns = useColumns(name, rebuildId === undefined);
  const total = letters.data?.total ?? 0;
  // They become fewer as they are decided on.
  const last = Math.ceil(total / PAGE_SIZE) || 1;
  if (letters.data && !letters.isPlaceholderData && asked > last) setPage(last);
  if (letters.isError) return <Problem cause={letters.error} retry={letters.refetch} />;
  if (letters.data && total === 0) return <Text>{t('projections.deadLetters.none')}</Text>;
  return (
    <Stack>
      <Text c="dimmed">{t(rebuildId ? 'projections.deadLetters.introOfBuild' : 'projections.deadLetters.intro')}</Text>
      <DataTable
        label={t('projections.deadLetters.title', { name })}
        columns={columns}
        items={letters.data?.items}
        keyOf={({ position }) => String(position)}
        stale={letters.isPlaceholderData}
      />
      <Pages page={asked} pageSize={PAGE_SIZE} total={total} onChange={setPage} />
    </Stack>
  );
}

function useColumns(name: string, decides: boolean): Column<DeadLetter>[] {
  const { t } = useTranslation('console');
  return [
    { id: 'event', title: t('projections.deadLetters.columns.event'), cell: (letter) => <Event letter={letter} /> },
    {
      id: 'cause',
      title: t('projections.deadLetters.columns.cause'),
      cell: ({ cause }) => <Text size="sm">{cause ?? t('projections.deadLetters.waits')}</Text>,
    },
    {
      id: 'actions',
      title: t('projections.deadLetters.columns.actions'),
      titleHidden: true,
      cell: (letter) => decides && letter.cause && <Decision name={name} position={letter.position} />,
    },
  ];
}

function Event({ letter }: { letter: DeadLetter }) {
  return (
    <Stack gap={0}>
      <Text size="sm" fw={600}>{`${letter.position} ${letter.type}`}</Text>
      <Text size="xs" c="dimmed">
        {letter.sequence}
      </Text>
    </Stack>
  );
}

function Decision({ name, position }: { name: string; position: number }) {
  const { t } = useTranslation('console');
  const [reason, setReason] = useState('');
  const retry = useRetry(name);
  const skip = useSkip(name);
  const onError = useNotifyProblem();
  return (
    <Group gap="xs" align="flex-end">
      <Button
        size="xs"
        loading={retry.isPending}
        onClick={() => retry.mutate(position, { onError, onSuccess: () => notifySuccess(t('projections.deadLetters.retried')) })}
      >
        {t('projections.deadLetters.retry')}
      </Button>
      <TextInput
        size="xs"
        label={t('projections.deadLetters.reason')}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        size="xs"
        variant="default"
        disabled={reason.trim() === ''}
        loading={skip.isPending}
        onClick={() =>
          skip.mutate({ position, reason }, { onError, onSuccess: () => notifySuccess(t('projections.deadLetters.skipped')) })
        }
      >
        {t('projections.deadLetters.skip')}
      </Button>
    </Group>
  );
}
