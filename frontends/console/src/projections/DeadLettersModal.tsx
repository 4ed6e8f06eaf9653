import { Moment, notifySuccess, Pages, Problem, useNotifyProblem } from '@keystory/app-kit';
import type { DeadLetter } from '@keystory/api-client';
import { Anchor, Button, Group, Modal, Paper, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PAGE_SIZE } from '../lists/useListState';
import { deadLettersQuery, useRetry, useSkip } from './api';
import styles from './DeadLetters.module.css';

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
  const total = letters.data?.total ?? 0;
  // They become fewer as they are decided on.
  const last = Math.ceil(total / PAGE_SIZE) || 1;
  if (letters.data && !letters.isPlaceholderData && asked > last) setPage(last);
  // What is there stays where it cannot be read again: it is asked again and again, and a reason may have been begun.
  if (letters.isLoadingError) return <Problem cause={letters.error} retry={letters.refetch} />;
  if (letters.data && total === 0) return <Text>{t('projections.deadLetters.none')}</Text>;
  return (
    <Stack>
      <Text c="dimmed">{t(rebuildId ? 'projections.deadLetters.introOfBuild' : 'projections.deadLetters.intro')}</Text>
      {letters.isPending && <Skeleton height={160} radius="md" />}
      <ul
        aria-label={t('projections.deadLetters.title', { name })}
        aria-busy={letters.isPending || letters.isPlaceholderData}
        className={styles.letters}
      >
        {letters.data?.items.map((letter) => (
          <Letter key={letter.position} letter={letter}>
            {rebuildId === undefined && letter.cause && <Decision name={name} position={letter.position} />}
          </Letter>
        ))}
      </ul>
      <Pages page={asked} pageSize={PAGE_SIZE} total={total} onChange={setPage} />
    </Stack>
  );
}

/** Which event it is, where to read all of it, and why it was set aside. */
function Letter({ letter, children }: { letter: DeadLetter; children: ReactNode }) {
  const { t } = useTranslation('console');
  const { position, type, sequence, cause, attempts, parkedAt, isRetrying } = letter;
  return (
    <Paper component="li" withBorder p="md" className={styles.letter}>
      <Stack gap={2}>
        <Anchor component={Link} to={`/events/${position}`} fw={600} id={idOf(position)}>{`${position} ${type}`}</Anchor>
        <Text size="xs" c="dimmed">
          {sequence} · <Moment at={Date.parse(parkedAt)} />
          {attempts > 0 && ` · ${t('projections.deadLetters.attempts', { count: attempts })}`}
        </Text>
        <Text size="sm" dir="auto">{cause ?? t('projections.deadLetters.waits')}</Text>
        {isRetrying && (
          <Text size="sm" c="var(--ks-link)">
            {t('projections.deadLetters.retried')}
          </Text>
        )}
      </Stack>
      {children}
    </Paper>
  );
}

/** By which what is decided on an event is called after it: all cards have the same buttons. */
const idOf = (position: number) => `dead-letter-${position}`;

function Decision({ name, position }: { name: string; position: number }) {
  const { t } = useTranslation('console');
  const [reason, setReason] = useState('');
  const retry = useRetry(name);
  const skip = useSkip(name);
  const onError = useNotifyProblem();
  // The card may be gone before its order is answered, and with it whoever would have been told.
  const told = (order: Promise<unknown>, done: string) => void order.then(() => notifySuccess(done), onError);
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() && !skip.isPending) told(skip.mutateAsync({ position, reason }), t('projections.deadLetters.skipped'));
  };
  return (
    <Group gap="xs" align="flex-end" mt="sm" role="group" aria-labelledby={idOf(position)}>
      <Button
        size="xs"
        loading={retry.isPending}
        onClick={() => told(retry.mutateAsync(position), t('projections.deadLetters.retried'))}
      >
        {t('projections.deadLetters.retry')}
      </Button>
      <form onSubmit={goOn} className={styles.reason}>
        <TextInput
          size="xs"
          label={t('projections.deadLetters.reason')}
          value={reason}
          maxLength={500}
          flex={1}
          miw={220}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button
          size="xs"
          variant="default"
          type="submit"
          disabled={reason.trim() === ''}
          loading={skip.isPending}
        >
          {t('projections.deadLetters.skip')}
        </Button>
      </form>
    </Group>
  );
}
