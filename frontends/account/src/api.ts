import { unwrap, type Account } from '@keystory/api-client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, publicApi } from './session';

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => unwrap(api.GET('/api/my-account')),
});

/** What of the account people may see and change here. */
export const controlsQuery = queryOptions({
  queryKey: ['account-center'],
  queryFn: () => unwrap(publicApi.GET('/api/.well-known/account-center')),
  staleTime: Infinity,
});

export interface ProfileChange {
  /** Left out where nothing of it has changed. */
  person?: { name?: string | null; avatar?: string | null };
  profile?: NonNullable<Account['profile']>;
}

/** Saves what has changed; the name is kept apart from the rest of the profile. */
export function useSaveProfile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ person, profile }: ProfileChange) => {
      if (person) await unwrap(api.PATCH('/api/my-account', { body: person }));
      if (profile) await unwrap(api.PATCH('/api/my-account/profile', { body: profile }));
      return queries.fetchQuery({ ...accountQuery, staleTime: 0 });
    },
  });
}

/** Proves by the password who is there; the answer allows sensitive changes for ten minutes. */
export async function verify(password: string): Promise<Record<string, string>> {
  const { verificationRecordId } = await unwrap(api.POST('/api/verifications/password', { body: { password } }));
  return { 'logto-verification-id': verificationRecordId };
}

export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ current, next }: { current: string | undefined; next: string }) => {
      const header = current === undefined ? {} : await verify(current);
      await unwrap(api.POST('/api/my-account/password', { body: { password: next }, params: { header } }));
    },
    onSuccess: () => queries.invalidateQueries(accountQuery),
  });
}

export function useChangeUsername() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ current, username }: { current: string | undefined; username: string }) => {
      const header = current === undefined ? {} : await verify(current);
      return unwrap(api.PATCH('/api/my-account', { body: { username }, params: { header } }));
    },
    onSuccess: () => queries.invalidateQueries(accountQuery),
  });
}
