import { unwrap, type NewConnector } from '@keystory/api-client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../session';

const key = ['connectors'];

export const connectorsQuery = () =>
  queryOptions({ queryKey: key, queryFn: () => unwrap(api.GET('/api/connectors')) });

export const kindsQuery = () =>
  queryOptions({
    queryKey: ['connector-factories'],
    queryFn: () => unwrap(api.GET('/api/connector-factories')),
    staleTime: Infinity,
  });

function useChange<T, R>(change: (value: T) => Promise<R>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => queries.invalidateQueries({ queryKey: key }) });
}

export const useCreateConnector = () =>
  useChange((body: NewConnector) => unwrap(api.POST('/api/connectors', { body })));

export const useConfigureConnector = (id: string) =>
  useChange((config: Record<string, unknown>) =>
    unwrap(api.PATCH('/api/connectors/{id}', { params: { path: { id } }, body: { config } })),
  );

export const useDeleteConnector = (id: string) =>
  useChange(() => unwrap(api.DELETE('/api/connectors/{id}', { params: { path: { id } } })));

export const useTestConnector = (factoryId: string) =>
  useMutation({
    mutationFn: (body: { email?: string; phone?: string; config: Record<string, unknown> }) =>
      unwrap(api.POST('/api/connectors/{factoryId}/test', { params: { path: { factoryId } }, body })),
  });
