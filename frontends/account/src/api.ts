import { pathStep, unwrap, type Account } from '@keystory/api-client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Address, Proof, SentCode } from './proof/api';
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

const experienceQuery = queryOptions({
  queryKey: ['sign-in-exp'],
  queryFn: () => unwrap(publicApi.GET('/api/.well-known/sign-in-exp')),
  staleTime: Infinity,
});

/** The providers that one can be somebody at. */
export const providersQuery = queryOptions({ ...experienceQuery, select: ({ socialConnectors }) => socialConnectors });

/** What usernames may look like. */
export const usernamePolicyQuery = queryOptions({ ...experienceQuery, select: ({ usernamePolicy }) => usernamePolicy });

export interface ProfileChange {
  /** Left out where nothing of it has changed. */
  person?: { name: string | null };
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

/** A change of the account, after which it is read again. */
function useChange<Values>(change: (values: Values) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => queries.invalidateQueries(accountQuery) });
}

/** A picture to upload, the address of one, or none. */
export type Picture = File | string | null;

export const useChangePicture = () =>
  useChange(async (picture: Picture) => {
    const avatar = picture instanceof File ? await upload(picture) : picture;
    return unwrap(api.PATCH('/api/my-account', { body: { avatar } }));
  });

async function upload(picture: File): Promise<string> {
  const form = new FormData();
  form.set('file', picture);
  const options = { body: { file: picture.name }, bodySerializer: () => form };
  return (await unwrap(api.POST('/api/my-account/user-assets/avatar', options))).url;
}

export const useChangePassword = (header: Proof) =>
  useChange((password: string) => unwrap(api.POST('/api/my-account/password', { body: { password }, params: { header } })));

export const useChangeUsername = (header: Proof) =>
  useChange((username: string) => unwrap(api.PATCH('/api/my-account', { body: { username }, params: { header } })));

/** Sets an address that a code has been received at, by the record of that code. */
export const useChangeAddress = (header: Proof) =>
  useChange(({ address: { type, value }, recordId }: SentCode) => {
    const newIdentifierVerificationRecordId = recordId;
    return type === 'email'
      ? unwrap(api.POST('/api/my-account/primary-email', { body: { email: value, newIdentifierVerificationRecordId }, params: { header } }))
      : unwrap(api.POST('/api/my-account/primary-phone', { body: { phone: value, newIdentifierVerificationRecordId }, params: { header } }));
  });

export const useRemoveAddress = (header: Proof) =>
  useChange((type: Address['type']) => unwrap(api.DELETE(`/api/my-account/primary-${type}`, { params: { header } })));

/** Whether and when the end of the account was asked for. */
export const deletionRequestQuery = queryOptions({
  queryKey: ['account', 'deletion-request'],
  queryFn: () => unwrap(api.GET('/api/my-account/deletion-request')),
});

export const useAskForDeletion = (header: Proof) =>
  useChange<void>(() => unwrap(api.POST('/api/my-account/deletion-request', { params: { header } })));

/** The rest of the account stays as it is, and may not be there while the account centre is closed. */
export function useWithdrawDeletion() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/my-account/deletion-request')),
    onSuccess: () => queries.invalidateQueries(deletionRequestQuery),
  });
}

/** Links what a provider has told of the person, in the place of what was linked there before. */
export const useLinkIdentity = () =>
  useChange(({ proof, recordId, isReplacing }: { proof: Proof; recordId: string; isReplacing: boolean }) => {
    const options = { body: { newIdentifierVerificationRecordId: recordId }, params: { header: proof } };
    return unwrap(isReplacing ? api.PUT('/api/my-account/identities', options) : api.POST('/api/my-account/identities', options));
  });

export const useUnlinkIdentity = (header: Proof) =>
  useChange((target: string) =>
    unwrap(api.DELETE('/api/my-account/identities/{target}', { params: { path: { target: pathStep(target) }, header } })));
