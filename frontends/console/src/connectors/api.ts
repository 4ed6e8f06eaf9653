import { unwrap, type Connector, type ConnectorChange, type NewConnector, type Page } from '@keystory/api-client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ListRequest } from '../lists/ItemList';
import { momentQuery } from '../lists/useListState';
import { matches, wholeList } from '../lists/wholeList';
import { api } from '../session';

const key = ['connectors'];

export const connectorsQuery = () =>
  queryOptions({ queryKey: key, queryFn: () => unwrap(api.GET('/api/connectors')) });

export const readConnector = (id: string, asOf: string | undefined) =>
  unwrap(api.GET('/api/connectors/{id}', { params: { path: { id }, query: momentQuery(asOf) } }));

/** The page that is asked for of the connectors that are found: the API answers all of them. */
export async function readConnectors({ search, filters: { type }, ...list }: ListRequest): Promise<Page<Connector>> {
  const connectors = await unwrap(api.GET('/api/connectors', { params: { query: momentQuery(list.asOf) } }));
  const found = connectors.filter((one) => (!type || one.type === type) && matches(search, one.name.en, one.target, one.id));
  return wholeList(found, list);
}

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

/** Whether name and picture of people follow the provider at every sign-in, and whether its tokens are kept. */
export const useSwitchConnector = (id: string) =>
  useChange((body: Pick<ConnectorChange, 'syncProfile' | 'enableTokenStorage'>) =>
    unwrap(api.PATCH('/api/connectors/{id}', { params: { path: { id } }, body })),
  );

const offeredKey = ['sign-in-exp', 'social'];

/** The targets of the connectors that the sign-in pages offer, in their order. */
export const offeredQuery = () =>
  queryOptions({
    queryKey: offeredKey,
    queryFn: async () => (await unwrap(api.GET('/api/sign-in-exp'))).socialSignInConnectorTargets,
  });

/** Offers a target last, or no longer; the order of the others stays as it is at that moment. */
export function useOffer(target: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (isOffered: boolean) => {
      const { socialSignInConnectorTargets: before } = await unwrap(api.GET('/api/sign-in-exp'));
      const others = before.filter((other) => other !== target);
      const body = { socialSignInConnectorTargets: isOffered ? [...others, target] : others };
      return (await unwrap(api.PATCH('/api/sign-in-exp', { body }))).socialSignInConnectorTargets;
    },
    onSuccess: (targets) => queries.setQueryData(offeredKey, targets),
  });
}

export const deleteConnector = (id: string) => unwrap(api.DELETE('/api/connectors/{id}', { params: { path: { id } } }));

export const useTestConnector = (factoryId: string) =>
  useMutation({
    mutationFn: (body: { email?: string; phone?: string; config: Record<string, unknown> }) =>
      unwrap(api.POST('/api/connectors/{factoryId}/test', { params: { path: { factoryId } }, body })),
  });
