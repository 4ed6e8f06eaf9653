import { unwrap, unwrapPage, type Hook, type HookChange, type NewHook } from '@keystory/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ListRequest } from '../lists/ItemList';
import { pageQuery, type PartOfList } from '../lists/useListState';
import { api } from '../session';

/** What the log calls a delivery begins so. */
export const DELIVERY = 'TriggerHook.';

const query = { includeExecutionStats: 'true' };

export const readHooks = (list: PartOfList) => unwrapPage(api.GET('/api/hooks', { params: { query: { ...query, ...pageQuery(list) } } }));

/** A hook with how well it is told; of the past that is not known. */
export const readHook = (id: string, asOf: string | undefined): Promise<Hook> =>
  unwrap(api.GET('/api/hooks/{id}', { params: { path: { id }, query: asOf ? { asOf } : query } }));

/** Under which all of what a hook was told is kept. */
export const deliveriesKey = (id: string) => ['hooks', id, 'deliveries'];

/** What a hook was told in a time: in the last 24 hours where none is chosen. */
export function readDeliveries(id: string, { page, filters: { event, from, to } }: ListRequest) {
  const wanted = {
    ...pageQuery({ page }),
    ...(event ? { logKey: `${DELIVERY}${event}` } : {}),
    ...(from ? { start_time: String(Date.parse(from)) } : {}),
    ...(to ? { end_time: String(Date.parse(to)) } : {}),
  };
  return unwrapPage(api.GET('/api/hooks/{id}/recent-logs', { params: { path: { id }, query: wanted } }));
}

function useHookMutation<T>(change: (value: T) => Promise<Hook>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: ({ id }) =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['hooks', 'list'] }),
        queries.invalidateQueries({ queryKey: ['hooks', id] }),
      ]),
  });
}

export const useCreateHook = () => useHookMutation((body: NewHook) => unwrap(api.POST('/api/hooks', { body })));

export const useUpdateHook = (id: string) =>
  useHookMutation((body: HookChange) => unwrap(api.PATCH('/api/hooks/{id}', { params: { path: { id } }, body })));

export const useReplaceSigningKey = (id: string) =>
  useHookMutation(() => unwrap(api.PATCH('/api/hooks/{id}/signing-key', { params: { path: { id } } })));

export const deleteHook = (id: string) => unwrap(api.DELETE('/api/hooks/{id}', { params: { path: { id } } }));

/** Sends a sample of everything that the hook is told. */
export const useTestHook = ({ id, events, config }: Hook) =>
  useMutation({
    mutationFn: () => unwrap(api.POST('/api/hooks/{id}/test', { params: { path: { id } }, body: { events, config } })),
  });

/** Tells the hook again of what happened at a position. */
export function useRedeliver(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (position: number) =>
      unwrap(api.POST('/api/hooks/{id}/redeliveries', { params: { path: { id } }, body: { position } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: deliveriesKey(id) }),
  });
}
