import { unwrap, unwrapPage, type Rebuild } from '@keystory/api-client';
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { PAGE_SIZE } from '../lists/useListState';
import { api } from '../session';

const key = ['projections'];

/** Asked again and again while the page is open. */
const OFTEN = 2000;

export const readModelsQuery = () =>
  queryOptions({ queryKey: key, queryFn: () => unwrap(api.GET('/api/projections')), refetchInterval: OFTEN });

export const rebuildQuery = (name: string, id: string) =>
  queryOptions({
    queryKey: [...key, name, 'rebuilds', id],
    queryFn: () => unwrap(api.GET('/api/projections/{name}/rebuilds/{id}', { params: { path: { name, id } } })),
    refetchInterval: OFTEN,
  });

/** A page of what a read model has set aside, or a build beside it. */
export const deadLettersQuery = (name: string, rebuildId: string | undefined, page: number) =>
  queryOptions({
    queryKey: [...key, name, 'dead-letters', rebuildId, page],
    queryFn: () => {
      const query = { rebuildId, page, page_size: PAGE_SIZE };
      return unwrapPage(api.GET('/api/projections/{name}/dead-letters', { params: { path: { name }, query } }));
    },
    placeholderData: keepPreviousData,
    refetchInterval: OFTEN,
  });

function useOrder<T>(order: (value: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: order, onSuccess: () => queries.invalidateQueries({ queryKey: key }) });
}

export const useStartRebuild = () =>
  useOrder((name: string) => unwrap(api.POST('/api/projections/{name}/rebuilds', { params: { path: { name } }, body: {} })));

export type RebuildOrder = 'pause' | 'resume' | 'switch' | 'abandon';

export const useOrderRebuild = ({ projection, id }: Pick<Rebuild, 'projection' | 'id'>) =>
  useOrder((order: RebuildOrder) =>
    unwrap(api.POST(`/api/projections/{name}/rebuilds/{id}/${order}`, { params: { path: { name: projection, id } } })),
  );

export const useRetry = (name: string) =>
  useOrder((position: number) =>
    unwrap(api.POST('/api/projections/{name}/dead-letters/{position}/retry', { params: { path: { name, position } } })),
  );

export const useSkip = (name: string) =>
  useOrder(({ position, reason }: { position: number; reason: string }) =>
    unwrap(
      api.DELETE('/api/projections/{name}/dead-letters/{position}', {
        params: { path: { name, position }, query: { reason } },
      }),
    ),
  );
