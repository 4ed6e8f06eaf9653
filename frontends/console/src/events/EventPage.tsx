import { Problem, usePlaceName } from '@keystory/app-kit';
import { unwrap, type LoggedEvent } from '@keystory/api-client';
import { inOneLine } from '@keystory/ui/i18n';
import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useTitleOf } from '../history/describe';
import { Facts } from '../shell/Facts';
import { api } from '../session';
import { BackLink } from '../shell/BackLink';
import { PageHeader } from '../shell/PageHeader';
import { Panel } from '../shell/Panel';
import { Actor } from './Actor';
import { Payload } from './Payload';

const to = (parameter: string, value: string) => `/events?${new URLSearchParams({ [parameter]: value })}`;

/** One event with all that is known of it. */
export function Component() {
  const { t } = useTranslation('console');
  const position = Number(useParams().position);
  const event = useQuery({
    queryKey: ['events', 'at', position],
    queryFn: () => unwrap(api.GET('/api/events/{position}', { params: { path: { position } } })),
  });
  return (
    <>
      <BackLink to="/events">{t('events.title')}</BackLink>
      {event.isError && <Problem cause={event.error} retry={event.refetch} isPage={!event.data} />}
      {event.isPending && <Skeleton height={420} radius="lg" />}
      {event.data && <Known event={event.data} />}
    </>
  );
}

function Known({ event }: { event: LoggedEvent }) {
  const { t, i18n } = useTranslation('console');
  const titleOf = useTitleOf();
  const placeOf = usePlaceName();
  const { stream, actor, origin, subject, correlationId, causationId, interactionId } = event;
  const exact = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeStyle: 'long' });
  const doer = [actor.type, actor.id].filter(Boolean).join(':');
  const links = [
    correlationId && [`/events/tree/${correlationId}`, t('events.tree.open')],
    [to('stream', `${stream.type}:${stream.id}`), t('events.sameStream')],
    subject && [to('subject', subject), t('events.sameSubject')],
    [to('actor', doer), t('events.sameActor')],
    interactionId && [`/sign-ins/${interactionId}`, t('signins.open')],
  ].filter((link): link is [string, string] => Array.isArray(link));
  return (
    <>
      <PageHeader title={event.type} intro={inOneLine(titleOf(event.type), exact.format(new Date(event.at)))} />
      <Panel title={t('events.facts')}>
        <Facts
          facts={[
            [t('events.position'), String(event.position)],
            [t('events.id'), event.id],
            [t('events.shape'), inOneLine(event.type, t('history.facts.version', { version: event.version }))],
            [t('events.stream'), inOneLine(`${stream.type}:${stream.id}`, stream.sequence)],
            [t('events.subject'), subject],
            [t('events.actor'), <Actor key="actor" {...actor} />],
            [t('signins.from'), inOneLine(origin?.ip, placeOf(origin), origin?.userAgent)],
            [t('events.correlationId'), correlationId],
            [t('history.facts.cause'), causationId],
          ]}
        />
        {links.map(([place, name]) => (
          <Anchor key={place} component={Link} to={place} size="sm">
            {name}
          </Anchor>
        ))}
      </Panel>
      <Panel title={t('events.payload')}>
        <Payload event={event} />
      </Panel>
    </>
  );
}
