import { unwrap } from '@keystory/api-client';
import { queryOptions } from '@tanstack/react-query';
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

export const activeUsersQuery = () =>
  queryOptions({
    queryKey: ['dashboard', 'active'],
    queryFn: () => unwrap(api.GET('/api/dashboard/users/active')),
    refetchInterval: MINUTE,
  });
