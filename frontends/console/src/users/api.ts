import { unwrap, unwrapPage, type NewUser, type User, type UserChange } from '@keystory/api-client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { entityKey } from '../entity/EntityPage';
import { allPages } from '../lists/allPages';
import { listQuery, momentQuery, type PartOfList } from '../lists/useListState';
import { userChoiceKey } from '../relations/choices';
import { accountApi, api } from '../session';

export function readUsers({ filters = {}, ...list }: PartOfList & { filters?: Record<string, string> }) {
  const { deletionRequested } = filters;
  const query = { ...listQuery(list), ...(deletionRequested ? { deletionRequested } : {}) };
  return unwrapPage(api.GET('/api/users', { params: { query } }));
}

export const usersQuery = (list: PartOfList) => queryOptions({ queryKey: ['users', 'list', list], queryFn: () => readUsers(list) });

export const readUser = (userId: string, asOf: string | undefined) =>
  unwrap(api.GET('/api/users/{userId}', { params: { path: { userId }, query: momentQuery(asOf) } }));

export function useCreateUser() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewUser) => unwrap(api.POST('/api/users', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['users', 'list'] }),
  });
}

/** A change whose answer is the changed user. */
function useUserMutation<T>(userId: string, change: (value: T) => Promise<User>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (user) => {
      queries.setQueryData(entityKey({ kind: 'users', id: userId }), user);
      void queries.invalidateQueries({ queryKey: userChoiceKey(userId) });
      void queries.invalidateQueries({ queryKey: ['users', userId, 'history'] });
      void queries.invalidateQueries({ queryKey: ['users', 'list'] });
    },
  });
}

export const useUpdateUser = (userId: string) =>
  useUserMutation(userId, (body: UserChange) =>
    unwrap(api.PATCH('/api/users/{userId}', { params: { path: { userId } }, body })),
  );

export const useSetSuspended = (userId: string) =>
  useUserMutation(userId, (isSuspended: boolean) =>
    unwrap(api.PATCH('/api/users/{userId}/is-suspended', { params: { path: { userId } }, body: { isSuspended } })),
  );

export const useSetPassword = (userId: string) =>
  useUserMutation(userId, (password: string) =>
    unwrap(api.PATCH('/api/users/{userId}/password', { params: { path: { userId } }, body: { password } })),
  );

/** Whether a new password has to be chosen at the next sign-in with it. */
export const useSetPasswordExpired = (userId: string) =>
  useUserMutation(userId, (isExpired: boolean) =>
    unwrap(api.PATCH('/api/users/{userId}/password/expiration', { params: { path: { userId } }, body: { isExpired } })),
  );

/** Whether the user administers this installation. */
export const administratorQuery = (userId: string, asOf?: string) =>
  queryOptions({
    queryKey: ['users', userId, 'administrator', asOf ?? 'now'],
    queryFn: async () => (await (asOf ? administratorsThen(asOf) : administratorsLike(userId))).some(({ id }) => id === userId),
  });

const administratorsLike = (userId: string) =>
  unwrap(api.GET('/api/administrators', { params: { query: listQuery({ page: 1, search: userId }) } }));

/** All of them: the past is not searched. */
const administratorsThen = (asOf: string) =>
  allPages((page) => unwrapPage(api.GET('/api/administrators', { params: { query: { ...page, asOf } } })));

export function useSetAdministrator(userId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (isAdministrator: boolean) => {
      const params = { path: { userId } };
      return isAdministrator
        ? unwrap(api.PUT('/api/administrators/{userId}', { params }))
        : unwrap(api.DELETE('/api/administrators/{userId}', { params }));
    },
    onSuccess: (_, isAdministrator) => {
      queries.setQueryData(administratorQuery(userId).queryKey, isAdministrator);
      void queries.invalidateQueries({ queryKey: ['users', userId, 'history'] });
    },
  });
}

/** Whether and when the user asked for the end of the account. */
export const deletionRequestQuery = (userId: string, asOf?: string) =>
  queryOptions({
    queryKey: ['users', userId, 'deletion-request', asOf ?? 'now'],
    queryFn: () =>
      unwrap(api.GET('/api/users/{userId}/deletion-request', { params: { path: { userId }, query: momentQuery(asOf) } })),
  });

export function useDismissDeletion(userId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/users/{userId}/deletion-request', { params: { path: { userId } } })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['users', userId, 'deletion-request'] });
      void queries.invalidateQueries({ queryKey: ['users', userId, 'history'] });
      void queries.invalidateQueries({ queryKey: ['users', 'list'] });
    },
  });
}

/** Something after which the user is not there any more. */
function useUserRemoval<T>(userId: string, removal: (value: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: removal,
    onSuccess: () => {
      queries.removeQueries({ queryKey: ['users', userId] });
      queries.removeQueries({ queryKey: userChoiceKey(userId) });
      // What was found by a name may be this one's.
      queries.removeQueries({ queryKey: ['users', 'choices'] });
      queries.removeQueries({ queryKey: ['finder'] });
      void queries.invalidateQueries({ queryKey: ['users', 'list'] });
    },
  });
}

export const useDeleteUser = (userId: string) =>
  useUserRemoval(userId, () => unwrap(api.DELETE('/api/users/{userId}', { params: { path: { userId } } })));

/** Forgets the person for good; `password` is the administrator's own, who proves to be there. */
export const useEraseUser = (userId: string) =>
  useUserRemoval(userId, async ({ reason, password }: { reason: string; password: string }) => {
    const { verificationRecordId } = await unwrap(accountApi.POST('/api/verifications/password', { body: { password } }));
    const header = { 'logto-verification-id': verificationRecordId };
    return unwrap(api.POST('/api/users/{userId}/erasure', { params: { path: { userId }, header }, body: { reason } }));
  });
