import { unwrap } from '@keystory/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../session';

export const logQuery = (id: string) =>
  queryOptions({ queryKey: ['logs', id], queryFn: () => unwrap(api.GET('/api/logs/{id}', { params: { path: { id } } })) });
