import { EmptyState, Moment, Problem } from '@keystory/app-kit';
import type { LoggedEvent } from '@keystory/api-client';
import { Anchor, Group, Skeleton } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { readAllEvents } from '../events/search';
import { BackLink } from '../shell/BackLink';
import { PageHeader } from '../shell/PageHeader';
import { Step } from './Step';
import { storyOf } from './story';
import styles from '../history/Timeline.module.css';

/** The story of one sign-in: what was asked and answered, what was decided and why, and what came of it. */
export function Component() {
  const { t } = useTranslation('console');
  const { id = '' } = useParams();
  const events = useQuery({ queryKey: ['sign-ins', id], queryFn: () => read(id) });
  const story = events.data && storyOf(events.data);
  return (
    <>
      <BackLink to={story?.userId ? `/users/${story.userId}/sign-ins` : '/users'}>{t('signins.title')}</BackLink>
      {events.isError && <Problem cause={events.error} retry={events.refetch} />}
      {events.isPending && <Skeleton height={420} radius="lg" />}
      {events.data?.length === 0 && (
        <EmptyState icon={IconMapOff} title={t('signins.unknown.title')}>
          {t('signins.unknown.body')}
        </EmptyState>
      )}
      {story && story.steps.length > 0 && (
        <>
          <PageHeader title={t(`signins.outcomes.${story.outcome}`)} intro={<Facts story={story} />} />
          <ol className={styles.list}>
            {story.steps.map((event, index) => (
              <Step key={event.position} event={event} start={story.startedAt} isLast={index === story.steps.length - 1} />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function Facts({ story }: { story: ReturnType<typeof storyOf> }) {
  const { t } = useTranslation('console');
  const { applicationId, userId, startedAt, seconds } = story;
  return (
    <Group gap="xs" component="span">
      <Moment at={startedAt} />
      <span>· {t('signins.took', { count: seconds })}</span>
      {applicationId && (
        <Anchor component={Link} to={`/applications/${applicationId}`}>
          {applicationId}
        </Anchor>
      )}
      {userId && (
        <Anchor component={Link} to={`/users/${userId}`}>
          {userId}
        </Anchor>
      )}
    </Group>
  );
}

/** What happened in the interaction, and what its last request led to. */
async function read(id: string): Promise<LoggedEvent[]> {
  const own = await readAllEvents({ subject: `interaction:${id}` });
  const last = own.at(-1)?.correlationId;
  const led = last ? await readAllEvents({ correlationId: last }) : [];
  const all = new Map([...own, ...led].map((event) => [event.position, event]));
  return [...all.values()].toSorted((one, other) => one.position - other.position);
}
