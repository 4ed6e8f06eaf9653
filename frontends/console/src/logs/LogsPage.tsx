import { EmptyState, Moment, Pages, Problem } from '@keystory/app-kit';
import type { Log } from '@keystory/api-client';
import { Anchor, Select, Stack, Text } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable, type Column } from '../lists/DataTable';
import { ListCell } from '../lists/ListCell';
import { PAGE_SIZE, useListState } from '../lists/useListState';
import { PageHeader } from '../shell/PageHeader';
import { logsQuery } from './api';
import { KEYS } from './keys';
import { Result } from './Result';

export function Component() {
  const { t } = useTranslation('console');
  const { page, search: key, setPage, setSearch } = useListState();
  const logs = useQuery(logsQuery({ page, key }));
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t('logs.title')} intro={t('logs.intro')} />
      <Stack>
        <Select
          label={t('logs.key')}
          placeholder={t('logs.all')}
          data={key && !KEYS.includes(key) ? [key, ...KEYS] : KEYS}
          value={key || null}
          onChange={(next) => setSearch(next ?? '')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('logs.showAll') }}
          maw={420}
        />
        {logs.isError && <Problem cause={logs.error} retry={logs.refetch} />}
        {logs.data?.items.length === 0 ? (
          <EmptyState icon={IconListDetails} title={t('logs.none.title')}>
            {t('logs.none.body')}
          </EmptyState>
        ) : (
          !logs.isError && (
            <DataTable
              label={t('logs.title')}
              columns={columns}
              items={logs.data?.items}
              keyOf={({ id }) => id}
              stale={logs.isPlaceholderData}
            />
          )
        )}
        <Pages page={page} pageSize={PAGE_SIZE} total={logs.data?.total ?? 0} onChange={setPage} />
      </Stack>
    </>
  );
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
    { id: 'user', title: t('logs.columns.user'), wide: true, cell: ({ payload }) => <Who kind="users" id={payload.userId} /> },
    {
      id: 'application',
      title: t('logs.columns.application'),
      wide: true,
      cell: ({ payload }) => <Who kind="applications" id={payload.applicationId} />,
    },
    { id: 'at', title: t('logs.columns.at'), wide: true, cell: ({ createdAt }) => <Moment at={createdAt} /> },
  ];
}

function Who({ kind, id }: { kind: 'users' | 'applications'; id: unknown }) {
  if (typeof id !== 'string') return <Text size="sm">–</Text>;
  return (
    <Anchor size="sm" component={Link} to={`/${kind}/${id}`} style={{ position: 'relative', zIndex: 1 }}>
      {id}
    </Anchor>
  );
}

function errorOf({ error }: Record<string, unknown>): string | undefined {
  if (typeof error === 'string') return error;
  return error && typeof error === 'object' && 'message' in error ? String(error.message) : undefined;
}
