import { EmptyState, Problem } from '@keystory/app-kit';
import { Button, Group, Skeleton, Stack, Switch } from '@mantine/core';
import { IconTimelineEvent } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../shell/PageHeader';
import { EventFilters } from './EventFilters';
import { EventTable } from './EventTable';
import { useEventFeed } from './useEventFeed';
import { useEventSearch } from './useEventSearch';

/** Everything that happened, event by event: searched, followed to its cause, watched live. */
export function Component() {
  const { t } = useTranslation('console');
  const [search, change] = useEventSearch();
  const [isLive, setLive] = useState(false);
  const feed = useEventFeed(search, isLive);
  return (
    <>
      <PageHeader
        title={t('events.title')}
        intro={t('events.intro')}
        actions={<Switch label={t('events.live')} checked={isLive} onChange={({ currentTarget }) => setLive(currentTarget.checked)} />}
      />
      <Stack>
        <EventFilters search={search} onChange={change} />
        {feed.problem !== undefined && <Problem cause={feed.problem} retry={feed.again} />}
        {feed.isPending && <Skeleton height={420} radius="lg" />}
        {!feed.isPending && feed.problem === undefined && feed.events.length === 0 && (
          <EmptyState icon={IconTimelineEvent} title={t('events.none.title')}>
            {t('events.none.body')}
          </EmptyState>
        )}
        {feed.events.length > 0 && <EventTable events={feed.events} />}
        <Group>
          {feed.hasEarlier && (
            <Button variant="default" loading={feed.isReading} onClick={feed.earlier}>
              {t('events.earlier')}
            </Button>
          )}
          {feed.hasLater && !isLive && (
            <Button variant="default" loading={feed.isReading} onClick={feed.later}>
              {t('events.later')}
            </Button>
          )}
        </Group>
      </Stack>
    </>
  );
}
