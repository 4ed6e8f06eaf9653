import { unwrap, unwrapPage } from '@keystory/api-client';
import { queryOptions } from '@tanstack/react-query';
import type { Entity } from '../history/api';
import { api } from '../session';

/** Most roles that are shown of the past; hardly anybody has as many. */
const ROLES = 100;

// What was stays as it was, unless a person is erased.
const options = { staleTime: 5 * 60_000 };

export const userThenQuery = (userId: string, asOf: string) =>
  queryOptions({
    ...options,
    queryKey: ['users', userId, 'then', asOf],
    queryFn: () => unwrap(api.GET('/api/users/{userId}', { params: { path: { userId }, query: { asOf } } })),
  });

export const applicationThenQuery = (id: string, asOf: string) =>
  queryOptions({
    ...options,
    queryKey: ['applications', id, 'then', asOf],
    queryFn: () => unwrap(api.GET('/api/applications/{id}', { params: { path: { id }, query: { asOf } } })),
  });

export const secretsThenQuery = (id: string, asOf: string) =>
  queryOptions({
    ...options,
    queryKey: ['applications', id, 'then', asOf, 'secrets'],
    queryFn: () => unwrap(api.GET('/api/applications/{id}/secrets', { params: { path: { id }, query: { asOf } } })),
  });

export const rolesThenQuery = ({ kind, id }: Entity, asOf: string) =>
  queryOptions({
    ...options,
    queryKey: [kind, id, 'then', asOf, 'roles'],
    queryFn: () => {
      const query = { asOf, page_size: ROLES };
      return kind === 'users'
        ? unwrapPage(api.GET('/api/users/{userId}/roles', { params: { path: { userId: id }, query } }))
        : unwrapPage(api.GET('/api/applications/{applicationId}/roles', { params: { path: { applicationId: id }, query } }));
    },
  });
