import { EmptyState, Problem, useFocusOnMore } from '@keystory/app-kit';
import { Button, Group, Skeleton, Stack, Switch, VisuallyHidden } from '@mantine/core';
import { IconTimelineEvent } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../shell/PageHeader';
import { EventFilters } from './EventFilters';
import { EventTable } from './EventTable';
import { useArrived } from './useArrived';
import { useEventFeed } from './useEventFeed';
import { useEventSearch } from './useEventSearch';

/** Everything that happened, event by event: searched, followed to its cause, watched live. */
export function Component() {
  const { t } = useTranslation('console');
  const [search, change] = useEventSearch();
  const [isLive, setLive] = useState(false);
  const feed = useEventFeed(search, isLive);
  const arrived = useArrived(feed.arrived);
  const { ref, ask } = useFocusOnMore(feed.events.length);
  const earlier = () => {
    ask();
    feed.earlier();
  };
  return (
    <>
      <PageHeader
        title={t('events.title')}
        intro={t('events.intro')}
        actions={<Switch label={t('events.live')} checked={isLive} onChange={({ currentTarget }) => setLive(currentTarget.checked)} />}
      />
      <Stack>
        <EventFilters search={search} onChange={change} />
        <VisuallyHidden role="status">{arrived}</VisuallyHidden>
        {feed.problem !== undefined && <Problem cause={feed.problem} retry={feed.again} />}
        {feed.isPending && <Skeleton height={420} radius="lg" />}
        {!feed.isPending && feed.problem === undefined && feed.events.length === 0 && (
          <EmptyState icon={IconTimelineEvent} title={t('events.none.title')}>
            {t('events.none.body')}
          </EmptyState>
        )}
        {feed.events.length > 0 && (
          <div ref={ref}>
            <EventTable events={feed.events} />
          </div>
        )}
        <Group>
          {feed.hasEarlier && (
            <Button variant="default" loading={feed.isReading} onClick={earlier}>
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
