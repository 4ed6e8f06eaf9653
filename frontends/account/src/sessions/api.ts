import { unwrap, unwrapPage, type OwnSession } from '@keystory/api-client';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Proof } from '../proof/api';
import { api } from '../session';
import { connectionsOf } from './connections';

const PAGE = 20;

export const idOf = ({ payload }: OwnSession): string => payload.uid ?? payload.jti ?? '';

/** Where one is signed in, for those who have shown who they are. */
export const sessionsQuery = (header: Proof) =>
  queryOptions({
    queryKey: ['sessions'],
    queryFn: async () => (await unwrap(api.GET('/api/my-account/sessions', { params: { header } }))).sessions,
  });

/** The applications that one let in. */
export const grantsQuery = (header: Proof) =>
  queryOptions({
    queryKey: ['grants'],
    queryFn: async () => connectionsOf((await unwrap(api.GET('/api/my-account/grants', { params: { header } }))).grants),
  });

/** The browsers that no second factor is asked for in. */
export const trustedDevicesQuery = (header: Proof) =>
  queryOptions({
    queryKey: ['trusted-devices'],
    queryFn: () => unwrap(api.GET('/api/my-account/trusted-devices', { params: { header, query: { page_size: 100 } } })),
  });

/** What happened in one's account, newest first, a page at a time. */
export const logsQuery = (header: Proof) =>
  infiniteQueryOptions({
    queryKey: ['logs'],
    queryFn: ({ pageParam: page }) =>
      unwrapPage(api.GET('/api/my-account/logs', { params: { header, query: { page, page_size: PAGE } } })),
    initialPageParam: 1,
    getNextPageParam: ({ total }, pages) => (pages.length * PAGE < total ? pages.length + 1 : undefined),
  });

/** Ends sessions, one after the other, each with all that was allowed in it: whoever uses it is out. */
export function useEndSessions(header: Proof) {
  return useEnding(async (ids: string[]) => {
    for (const sessionId of ids) {
      await unwrap(api.DELETE('/api/my-account/sessions/{sessionId}', { params: { path: { sessionId }, query: { revokeGrantsTarget: 'all' }, header } }));
    }
  });
}

/** Takes back what was allowed, one after the other. */
export function useDisconnect(header: Proof) {
  return useEnding(async (ids: string[]) => {
    for (const grantId of ids) {
      await unwrap(api.DELETE('/api/my-account/grants/{grantId}', { params: { path: { grantId }, header } }));
    }
  });
}

/** Trusts browsers no longer, one after the other. */
export function useForgetDevices(header: Proof) {
  return useEnding(async (ids: string[]) => {
    for (const trustedDeviceId of ids) {
      await unwrap(api.DELETE('/api/my-account/trusted-devices/{trustedDeviceId}', { params: { path: { trustedDeviceId }, header } }));
    }
  });
}

function useEnding<T>(end: (what: T) => Promise<unknown>) {
  const queries = useQueryClient();
  const stale = ['sessions', 'grants', 'trusted-devices', 'logs'];
  return useMutation({
    mutationFn: end,
    onSettled: () => Promise.all(stale.map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}
