import { EmptyState, Problem } from '@keystory/app-kit';
import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { historyQuery, type Entity } from './api';
import { Comparison } from './Comparison';
import { MomentPicker } from './MomentPicker';
import { Timeline } from './Timeline';

/** Everything that ever happened to an entity, from the event log; any moment can be looked at, any two compared. */
export function History(entity: Entity) {
  const { t } = useTranslation('console');
  const history = useInfiniteQuery(historyQuery(entity));
  if (history.isError) return <Problem cause={history.error} retry={history.refetch} />;
  if (history.isPending) {
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
      <Group align="flex-end" mb="lg">
        <MomentPicker entity={entity} />
        <Comparison entity={entity} entries={entries} />
      </Group>
      <Timeline entries={entries} entity={entity} />
      {history.hasNextPage && (
        <Button variant="default" mt="lg" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('history.more')}
        </Button>
      )}
    </>
  );
}
