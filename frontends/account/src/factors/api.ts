import { createPasskey, unwrap, type Factor } from '@keystory/api-client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Proof } from '../proof/api';
import { api } from '../session';

const FACTORS = '/api/my-account/mfa-verifications';

export const factorsQuery = queryOptions({ queryKey: ['factors'], queryFn: () => unwrap(api.GET(FACTORS)) as Promise<Factor[]> });

/** A secret for an authenticator app, which is kept nowhere until the app has confirmed it. */
export const totpSecretQuery = queryOptions({
  queryKey: ['totp-secret'],
  queryFn: () => unwrap(api.POST(`${FACTORS}/totp-secret/generate`)),
  staleTime: Infinity,
  gcTime: 0,
});

/** A change of the factors, with the proof that it takes. */
function useChange<Values, Result>(header: Proof, change: (values: Values, params: { header: Proof }) => Promise<Result>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (values: Values) => change(values, { header }),
    onSuccess: () => queries.invalidateQueries(factorsQuery),
  });
}

interface NewTotp {
  secret: string;
  code: string;
  isReplacing: boolean;
}

export const useAddTotp = (proof: Proof) =>
  useChange(proof, ({ secret, code, isReplacing }: NewTotp, params) =>
    isReplacing
      ? unwrap(api.PUT(`${FACTORS}/totp`, { body: { secret, code }, params }))
      : unwrap(api.POST(FACTORS, { body: { type: 'Totp', secret, code }, params })));

export const useAddPasskey = (proof: Proof) =>
  useChange(proof, async (name: string, params) => {
    const { verificationRecordId, registrationOptions } = await unwrap(api.POST('/api/verifications/web-authn/registration'));
    const payload = await createPasskey<never>(registrationOptions);
    await unwrap(api.POST('/api/verifications/web-authn/registration/verify', { body: { verificationRecordId, payload } }));
    const body = { type: 'WebAuthn', newIdentifierVerificationRecordId: verificationRecordId, ...(name ? { name } : {}) };
    return unwrap(api.POST(FACTORS, { body, params }));
  });

export const useRenamePasskey = (proof: Proof) =>
  useChange(proof, ({ id, name }: { id: string; name: string }, { header }) =>
    unwrap(api.PATCH(`${FACTORS}/{verificationId}/name`, { body: { name }, params: { path: { verificationId: id }, header } })));

/** A backup code, and when it was used if it was. */
export interface BackupCode {
  code: string;
  usedAt?: string;
}

/** The backup codes that there are, for those who have shown who they are. */
export const backupCodesQuery = (header: Proof) =>
  queryOptions({
    queryKey: ['backup-codes'],
    queryFn: async () => (await unwrap(api.GET(`${FACTORS}/backup-codes`, { params: { header } }))).codes as BackupCode[],
    gcTime: 0,
  });

/** Makes backup codes and answers them, to be shown; those that there are stay good until others take their place. */
export const useAddBackupCodes = (proof: Proof) =>
  useChange(proof, async ({ isReplacing }: { isReplacing: boolean }, params) => {
    const { codes } = await unwrap(api.POST(`${FACTORS}/backup-codes/generate`));
    await unwrap(api.POST(FACTORS, { body: { type: 'BackupCode', codes, ...(isReplacing ? { isReplacing } : {}) }, params }));
    return codes;
  });

export const useRemoveFactor = (proof: Proof) =>
  useChange(proof, (verificationId: string, { header }) =>
    unwrap(api.DELETE(`${FACTORS}/{verificationId}`, { params: { path: { verificationId }, header } })));

/** Chooses whether one is asked for a second factor at each sign-in. */
export const useAskForFactors = (header: Proof) =>
  useMutation({
    mutationFn: (isAsked: boolean) => unwrap(api.PATCH('/api/my-account/mfa-settings', { body: { skipMfaOnSignIn: !isAsked }, params: { header } })),
  });
