import { unwrap, unwrapPage, type ConsentScopes, type UserScope } from '@keystory/api-client';
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { listQuery, momentQuery } from '../../../lists/useListState';
import { api } from '../../../session';

/** Stands, where one application is named, for all that are known by the document at their id. */
export const DOCUMENTS = 'cimd';

export const consentScopesQuery = (applicationId: string, asOf?: string) =>
  queryOptions({
    queryKey: ['applications', applicationId, 'consent-scopes', asOf ?? 'now'],
    queryFn: () => {
      if (applicationId === DOCUMENTS) return unwrap(api.GET('/api/cimd/user-consent-scopes'));
      const params = { path: { applicationId }, query: momentQuery(asOf) };
      return unwrap(api.GET('/api/applications/{applicationId}/user-consent-scopes', { params }));
    },
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

/** Whose roles give permissions of APIs: people's own, or those that they have in organizations. */
export type Giver = 'person' | 'organization';

const RESOURCE_SCOPES = {
  person: { type: 'resource-scopes', enable: (resourceScopes: string[]) => ({ resourceScopes }) },
  organization: {
    type: 'organization-resource-scopes',
    enable: (organizationResourceScopes: string[]) => ({ organizationResourceScopes }),
  },
} as const;

export const organizationScopesQuery = (asOf: string | undefined) =>
  queryOptions({
    queryKey: ['organization-scopes', asOf ?? 'now'],
    queryFn: () => unwrap(api.GET('/api/organization-scopes', { params: { query: momentQuery(asOf) } })),
  });

interface Enabled {
  userScopes?: UserScope[];
  resourceScopes?: string[];
  organizationScopes?: string[];
  organizationResourceScopes?: string[];
}

type ScopeType = 'user-scopes' | 'organization-scopes' | (typeof RESOURCE_SCOPES)[Giver]['type'];

const enableScopes = (applicationId: string, body: Enabled) =>
  applicationId === DOCUMENTS
    ? unwrap(api.POST('/api/cimd/user-consent-scopes', { body }))
    : unwrap(api.POST('/api/applications/{applicationId}/user-consent-scopes', { params: { path: { applicationId } }, body }));

const disableScope = (applicationId: string, scopeType: ScopeType, scopeId: string) =>
  applicationId === DOCUMENTS
    ? unwrap(api.DELETE('/api/cimd/user-consent-scopes/{scopeType}/{scopeId}', { params: { path: { scopeType, scopeId } } }))
    : unwrap(
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

export function useAddPermissions(applicationId: string, giver: Giver) {
  return useMutation({
    mutationFn: (scopeIds: string[]) => enableScopes(applicationId, RESOURCE_SCOPES[giver].enable(scopeIds)),
    onSuccess: useRefresh(applicationId),
  });
}

export function useRemovePermission(applicationId: string, giver: Giver) {
  return useMutation({
    mutationFn: (scopeId: string) => disableScope(applicationId, RESOURCE_SCOPES[giver].type, scopeId),
    onSuccess: useRefresh(applicationId),
  });
}

export function useChangeOrganizationScope(applicationId: string) {
  return useMutation({
    mutationFn: ({ scopeId, on }: { scopeId: string; on: boolean }) =>
      on
        ? enableScopes(applicationId, { organizationScopes: [scopeId] })
        : disableScope(applicationId, 'organization-scopes', scopeId),
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
