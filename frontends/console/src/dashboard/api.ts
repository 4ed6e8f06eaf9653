import { unwrap } from '@keystory/api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../session';

const MINUTE = 60_000;

export const totalUsersQuery = () =>
  queryOptions({
    queryKey: ['dashboard', 'total'],
    queryFn: () => unwrap(api.GET('/api/dashboard/users/total')),
    refetchInterval: MINUTE,
  });

export const newUsersQuery = () =>
  queryOptions({
    queryKey: ['dashboard', 'new'],
    queryFn: () => unwrap(api.GET('/api/dashboard/users/new')),
    refetchInterval: MINUTE,
  });

/** How many were active on a day such as 2026-11-26 and before; today where none is given. */
export const activeUsersQuery = (date: string | undefined) =>
  queryOptions({
    queryKey: ['dashboard', 'active', date ?? 'today'],
    queryFn: () => unwrap(api.GET('/api/dashboard/users/active', { params: { query: date ? { date } : {} } })),
    refetchInterval: MINUTE,
    placeholderData: keepPreviousData,
  });
