import { unwrap, unwrapPage } from '@keystory/api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { PAGE_SIZE } from '../lists/useListState';
import { api } from '../session';

/** What the audit log is asked for; `key` is exact, empty for all. */
export const logsQuery = ({ page, key }: { page: number; key: string }) =>
  queryOptions({
    queryKey: ['logs', 'list', page, key],
    queryFn: () => {
      const query = { page, page_size: PAGE_SIZE, enableCap: 'true', ...(key ? { logKey: key } : {}) };
      return unwrapPage(api.GET('/api/logs', { params: { query } }));
    },
    placeholderData: keepPreviousData,
  });

export const logQuery = (id: string) =>
  queryOptions({ queryKey: ['logs', id], queryFn: () => unwrap(api.GET('/api/logs/{id}', { params: { path: { id } } })) });
