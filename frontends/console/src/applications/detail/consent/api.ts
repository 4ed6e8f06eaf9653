import { unwrap, unwrapPage, type ConsentScopes, type UserScope } from '@keystory/api-client';
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { listQuery } from '../../../lists/useListState';
import { api } from '../../../session';

export const consentScopesQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['applications', applicationId, 'consent-scopes'],
    queryFn: () =>
      unwrap(api.GET('/api/applications/{applicationId}/user-consent-scopes', { params: { path: { applicationId } } })),
  });

/** The APIs whose permissions can be asked for: all but our own. */
export const resourcesQuery = queryOptions({
  queryKey: ['resources'],
  queryFn: async () => (await unwrap(api.GET('/api/resources'))).filter(({ id }) => id !== 'management-api'),
});

export const resourceScopesQuery = (resourceId: string, search: string) =>
  queryOptions({
    queryKey: ['resources', resourceId, 'scopes', search],
    queryFn: () =>
      unwrapPage(
        api.GET('/api/resources/{resourceId}/scopes', {
          params: { path: { resourceId }, query: { ...listQuery({ page: 1, search }), page_size: 100 } },
        }),
      ),
    enabled: resourceId !== '',
    placeholderData: keepPreviousData,
  });

const enableScopes = (applicationId: string, body: { userScopes?: UserScope[]; resourceScopes?: string[] }) =>
  unwrap(api.POST('/api/applications/{applicationId}/user-consent-scopes', { params: { path: { applicationId } }, body }));

const disableScope = (applicationId: string, scopeType: 'user-scopes' | 'resource-scopes', scopeId: string) =>
  unwrap(
    api.DELETE('/api/applications/{applicationId}/user-consent-scopes/{scopeType}/{scopeId}', {
      params: { path: { applicationId, scopeType, scopeId } },
    }),
  );

function useRefresh(applicationId: string) {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: consentScopesQuery(applicationId).queryKey }),
      queries.invalidateQueries({ queryKey: ['applications', applicationId, 'history'] }),
    ]);
}

export function useAddPermissions(applicationId: string) {
  return useMutation({
    mutationFn: (resourceScopes: string[]) => enableScopes(applicationId, { resourceScopes }),
    onSuccess: useRefresh(applicationId),
  });
}

export function useRemovePermission(applicationId: string) {
  return useMutation({
    mutationFn: (scopeId: string) => disableScope(applicationId, 'resource-scopes', scopeId),
    onSuccess: useRefresh(applicationId),
  });
}

/** Shows the change at once, and what the server has when it has answered. */
export function useChangeUserScope(applicationId: string) {
  const queries = useQueryClient();
  const { queryKey } = consentScopesQuery(applicationId);
  return useMutation({
    mutationFn: ({ scope, on }: { scope: UserScope; on: boolean }) =>
      on ? enableScopes(applicationId, { userScopes: [scope] }) : disableScope(applicationId, 'user-scopes', scope),
    onMutate: async ({ scope, on }) => {
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, (shown) => {
        const others = shown?.userScopes.filter((other) => other !== scope) ?? [];
        return shown && { ...shown, userScopes: on ? [...others, scope] : others };
      });
    },
    onSettled: useRefresh(applicationId),
  });
}

export type ResourcePermissions = ConsentScopes['resourceScopes'][number];
