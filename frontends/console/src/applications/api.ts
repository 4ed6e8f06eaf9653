import { unwrap, unwrapPage, type Application, type ApplicationChange, type NewApplication } from '@keystory/api-client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { entityKey } from '../entity/EntityPage';
import { listQuery, momentQuery, type PartOfList } from '../lists/useListState';
import { applicationChoiceKey } from '../relations/choices';
import { api } from '../session';

export function readApplications({ filters = {}, ...list }: PartOfList & { filters?: Record<string, string> }) {
  const { type, isThirdParty } = filters;
  const query = {
    ...listQuery(list),
    ...(type ? { types: [type] } : {}),
    ...(isThirdParty ? { isThirdParty: isThirdParty === 'true' } : {}),
  };
  return unwrapPage(api.GET('/api/applications', { params: { query } }));
}

export const applicationsQuery = (list: PartOfList) =>
  queryOptions({ queryKey: ['applications', 'list', list], queryFn: () => readApplications(list) });

export const readApplication = (id: string, asOf: string | undefined) =>
  unwrap(api.GET('/api/applications/{id}', { params: { path: { id }, query: momentQuery(asOf) } }));

export const secretsQuery = (id: string, asOf?: string) =>
  queryOptions({
    queryKey: [...secretsKey(id), asOf ?? 'now'],
    queryFn: () => unwrap(api.GET('/api/applications/{id}/secrets', { params: { path: { id }, query: momentQuery(asOf) } })),
  });

const secretsKey = (id: string) => ['applications', id, 'secrets'];

export function useCreateApplication() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: NewApplication) => {
      if (body.type === 'SAML') return createSamlApplication(body.name);
      const application = await unwrap(api.POST('/api/applications', { body }));
      if (application.isThirdParty) await enableFirstScopes(application.id);
      return application;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['applications', 'list'] }),
  });
}

/** What it speaks with is told afterwards, once the service provider knows us. */
const createSamlApplication = (name: string) =>
  unwrap(api.POST('/api/saml-applications', { body: { name, nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent' } }));

/** The scope that every SDK asks for by itself: without it a third party's first sign-in would be refused. */
const enableFirstScopes = (applicationId: string) =>
  unwrap(
    api.POST('/api/applications/{applicationId}/user-consent-scopes', {
      params: { path: { applicationId } },
      body: { userScopes: ['profile'] },
    }),
  );

export function useUpdateApplication(id: string) {
  const show = useShowApplication(id);
  return useMutation({
    mutationFn: (body: ApplicationChange) => unwrap(api.PATCH('/api/applications/{id}', { params: { path: { id } }, body })),
    onSuccess: show,
  });
}

/** Shows an application as a change has left it. */
export function useShowApplication(id: string): (application: Application) => void {
  const queries = useQueryClient();
  return (application) => {
    queries.setQueryData(entityKey({ kind: 'applications', id }), application);
    void queries.invalidateQueries({ queryKey: ['applications', id, 'history'] });
    void queries.invalidateQueries({ queryKey: ['applications', 'list'] });
    void queries.invalidateQueries({ queryKey: applicationChoiceKey(id) });
  };
}

function useSecretMutation<T>(id: string, change: (value: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: secretsKey(id) }),
        queries.invalidateQueries({ queryKey: ['applications', id, 'history'] }),
      ]),
  });
}

export const useCreateSecret = (id: string) =>
  useSecretMutation(id, (body: { name: string; expiresAt: number | null }) =>
    unwrap(api.POST('/api/applications/{id}/secrets', { params: { path: { id } }, body })),
  );

export const useRenameSecret = (id: string) =>
  useSecretMutation(id, ({ from, to }: { from: string; to: string }) =>
    unwrap(api.PATCH('/api/applications/{id}/secrets', { params: { path: { id } }, body: { currentName: from, name: to } })),
  );

export const useDeleteSecret = (id: string) =>
  useSecretMutation(id, (name: string) =>
    unwrap(api.POST('/api/applications/{id}/secrets/delete', { params: { path: { id } }, body: { name } })),
  );
