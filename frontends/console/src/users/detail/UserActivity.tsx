import { EmptyState, Problem } from '@keystory/app-kit';
import { Button, Skeleton, Stack } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Timeline } from '../../history/Timeline';
import { userHistoryQuery } from '../api';

/** Everything that ever happened to the user, from the event log. */
export function UserActivity({ userId }: { userId: string }) {
  const { t } = useTranslation('console');
  const history = useInfiniteQuery(userHistoryQuery(userId));
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
      <Timeline entries={entries} self={userId} />
      {history.hasNextPage && (
        <Button variant="default" mt="lg" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('history.more')}
        </Button>
      )}
    </>
  );
}
