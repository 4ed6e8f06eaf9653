import { EmptyState, Problem } from '@keystory/app-kit';
import type { HistoryEntry } from '@keystory/api-client';
import { Button, Skeleton, Stack } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity, HistoryQuery } from './api';
import { useTitles } from './describe';
import { Timeline } from './Timeline';

interface HistoryEntriesProps {
  query: HistoryQuery;
  /** What is shown as it was then. */
  entity: Entity;
  /** What stands above, once there is something below. */
  Head: ComponentType<{ entity: Entity; entries: HistoryEntry[] }>;
}

/** A history as far as it has been asked for, and the way to more of it. */
export function HistoryEntries({ query, entity, Head }: HistoryEntriesProps) {
  const { t } = useTranslation('console');
  const history = useInfiniteQuery(query);
  const titles = useTitles();
  if (history.isError) return <Problem cause={history.error} retry={history.refetch} />;
  if (history.isPending || titles.isPending) {
    return (
      <Stack>
        {[1, 2, 3, 4].map((row) => (
          <Skeleton key={row} height={64} radius="md" />
        ))}
      </Stack>
    );
  }
  const entries = history.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) {
    return (
      <EmptyState icon={IconHistory} title={t('history.none.title')}>
        {t('history.none.body')}
      </EmptyState>
    );
  }
  return (
    <>
      <Head entity={entity} entries={entries} />
      <Timeline entries={entries} entity={entity} />
      {history.hasNextPage && (
        <Button variant="default" mt="lg" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('history.more')}
        </Button>
      )}
    </>
  );
}
