import { Moment } from '@keystory/app-kit';
import { unwrapPage, type Log } from '@keystory/api-client';
import { IconListDetails } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApplicationLink } from '../applications/ApplicationLink';
import { CellLink } from '../lists/CellLink';
import type { Column } from '../lists/DataTable';
import type { Filter } from '../lists/FilterInput';
import { ItemList } from '../lists/ItemList';
import { ListCell } from '../lists/ListCell';
import { pageQuery } from '../lists/useListState';
import { pickedUser } from '../relations/choices';
import { usePickedApplication } from '../relations/usePickedApplication';
import { api } from '../session';
import { UserLink } from '../users/UserLink';
import { KEYS } from './keys';
import { Result } from './Result';

/** Whom the log is about; everybody where nothing is said. */
interface LogListProps {
  userId?: string;
  applicationId?: string;
}

/** What happened, as the audit log tells it, narrowed by what, by and in whom, and when. */
export function LogList(about: LogListProps) {
  const { t } = useTranslation('console');
  return (
    <ItemList
      queryKey={['logs', 'list', about]}
      label={t('logs.title')}
      filters={useFilters(about)}
      read={({ page, filters: { key, from, to, ...who } }) => {
        const query = {
          ...pageQuery({ page }),
          ...who,
          ...about,
          ...(key ? { logKey: key } : {}),
          ...(from ? { start_time: String(Date.parse(from)) } : {}),
          ...(to ? { end_time: String(Date.parse(to)) } : {}),
          enableCap: 'true',
        };
        return unwrapPage(api.GET('/api/logs', { params: { query } }));
      }}
      columns={useColumns()}
      keyOf={({ id }) => id}
      none={{ icon: IconListDetails, title: t('logs.none.title'), body: t('logs.none.body') }}
    />
  );
}

function useFilters({ userId, applicationId }: LogListProps): Filter[] {
  const { t } = useTranslation('console');
  const application = usePickedApplication();
  return [
    { name: 'key', label: t('logs.key'), options: KEYS.map((value) => ({ value, label: value })) },
    ...(userId ? [] : [{ name: 'userId', label: t('logs.columns.user'), picked: pickedUser }]),
    ...(applicationId ? [] : [{ name: 'applicationId', label: t('logs.columns.application'), picked: application }]),
    { name: 'from', label: t('events.from'), kind: 'moment' },
    { name: 'to', label: t('events.to'), kind: 'moment' },
  ];
}

function useColumns(): Column<Log>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'key',
      title: t('logs.columns.what'),
      cell: ({ id, key, payload }) => (
        <ListCell to={`/audit-log/${id}`} picture={null} name={key} detail={errorOf(payload)} />
      ),
    },
    { id: 'result', title: t('logs.columns.result'), cell: ({ payload }) => <Result payload={payload} /> },
    { id: 'user', title: t('logs.columns.user'), wide: true, cell: ({ payload }) => <Person id={payload.userId} /> },
    {
      id: 'application',
      title: t('logs.columns.application'),
      wide: true,
      cell: ({ payload }) => <Application id={payload.applicationId} />,
    },
    { id: 'at', title: t('logs.columns.at'), wide: true, cell: ({ createdAt }) => <Moment at={createdAt} /> },
  ];
}

function Person({ id }: { id: unknown }) {
  return typeof id === 'string' ? <UserLink id={id} /> : <CellLink to={null} />;
}

function Application({ id }: { id: unknown }) {
  return typeof id === 'string' ? <ApplicationLink id={id} /> : <CellLink to={null} />;
}

function errorOf({ error }: Record<string, unknown>): string | undefined {
  if (typeof error === 'string') return error;
  return error && typeof error === 'object' && 'message' in error ? String(error.message) : undefined;
}
