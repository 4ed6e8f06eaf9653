import { Problem } from '@keystory/app-kit';
import { unwrap, type EventTree } from '@keystory/api-client';
import { inOneLine } from '@keystory/ui/i18n';
import { Alert, Anchor, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useTitleOf } from '../history/describe';
import { api } from '../session';
import { BackLink } from '../shell/BackLink';
import { Facts } from '../shell/Facts';
import { PageHeader } from '../shell/PageHeader';
import { Actor } from './Actor';
import styles from './TreePage.module.css';

type Node = EventTree['causes'][number];

/** What one request led to: its events, and what followed from each. */
export function Component() {
  const { t } = useTranslation('console');
  const { correlationId = '' } = useParams();
  const tree = useQuery({
    queryKey: ['events', 'tree', correlationId],
    queryFn: () => unwrap(api.GET('/api/events/tree/{correlationId}', { params: { path: { correlationId } } })),
  });
  return (
    <>
      <BackLink to="/events">{t('events.title')}</BackLink>
      <PageHeader title={t('events.tree.title')} intro={t('events.tree.intro', { id: correlationId })} />
      {tree.isError && <Problem cause={tree.error} retry={tree.refetch} />}
      {tree.isPending && <Skeleton height={240} radius="lg" />}
      {tree.data && (
        <>
          {!tree.data.isWhole && <Alert color="yellow">{t('events.tree.partial')}</Alert>}
          <Facts facts={[[t('events.actor'), <Actor key="actor" {...tree.data.actor} />]]} />
          <Branches nodes={tree.data.causes} />
        </>
      )}
    </>
  );
}

function Branches({ nodes }: { nodes: Node[] }) {
  const titleOf = useTitleOf();
  if (nodes.length === 0) return null;
  return (
    <ul className={styles.branches}>
      {nodes.map(({ event, causes }) => (
        <li key={event.position} className={styles.branch}>
          <Anchor component={Link} to={`/events/${event.position}`} fw={550}>
            {event.type}
          </Anchor>
          <Text size="sm" c="dimmed" component="span">
            {` ${inOneLine(`${event.stream.type}:${event.stream.id}`, event.position, titleOf(event.type))}`}
          </Text>
          <Branches nodes={causes as Node[]} />
        </li>
      ))}
    </ul>
  );
}
