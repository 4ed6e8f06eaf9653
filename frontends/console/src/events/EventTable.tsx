import { Moment } from '@keystory/app-kit';
import type { LoggedEvent } from '@keystory/api-client';
import { inOneLine } from '@keystory/ui/i18n';
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTitleOf } from '../history/describe';
import { DataTable, type Column } from '../lists/DataTable';
import { ListCell } from '../lists/ListCell';
import { Actor } from './Actor';

/** Events, each leading to all that is known of it. */
export function EventTable({ events }: { events: LoggedEvent[] }) {
  const { t } = useTranslation('console');
  return <DataTable label={t('events.title')} columns={useColumns()} items={events} keyOf={({ position }) => String(position)} />;
}

function useColumns(): Column<LoggedEvent>[] {
  const { t } = useTranslation('console');
  const titleOf = useTitleOf();
  return [
    {
      id: 'event',
      title: t('events.event'),
      cell: ({ position, type, stream }) => (
        <ListCell
          to={`/events/${position}`}
          picture={null}
          name={type}
          detail={inOneLine(titleOf(type), `${stream.type}:${stream.id}`, stream.sequence)}
        />
      ),
    },
    {
      id: 'actor',
      title: t('events.actor'),
      wide: true,
      cell: ({ actor }) => <Actor {...actor} />,
    },
    {
      id: 'tree',
      title: t('events.correlationId'),
      wide: true,
      cell: ({ correlationId }) =>
        correlationId && (
          <Anchor component={Link} to={`/events/tree/${correlationId}`} size="sm" style={{ position: 'relative', zIndex: 1 }}>
            {correlationId.slice(0, 12)}…
          </Anchor>
        ),
    },
    { id: 'position', title: t('events.position'), wide: true, cell: ({ position }) => position },
    { id: 'at', title: t('events.at'), cell: ({ at }) => <Moment at={at} /> },
  ];
}
