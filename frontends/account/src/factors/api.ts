import { createPasskey, unwrap, type Factor } from '@keystory/api-client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Proof } from '../proof/api';
import { api } from '../session';

const FACTORS = '/api/my-account/mfa-verifications';

export const factorsQuery = queryOptions({
  queryKey: ['factors'],
  queryFn: () => unwrap(api.GET(FACTORS)) as Promise<Factor[]>,
});

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

export const useAddTotp = (proof: Proof) =>
  useChange(proof, ({ secret, code }: { secret: string; code: string }, params) =>
    unwrap(api.POST(FACTORS, { body: { type: 'Totp', secret, code }, params })));

export const useAddPasskey = (proof: Proof) =>
  useChange(proof, async (name: string, params) => {
    const { verificationRecordId, registrationOptions } = await unwrap(api.POST('/api/verifications/web-authn/registration'));
    const payload = await createPasskey<never>(registrationOptions);
    await unwrap(api.POST('/api/verifications/web-authn/registration/verify', { body: { verificationRecordId, payload } }));
    const body = { type: 'WebAuthn', newIdentifierVerificationRecordId: verificationRecordId, ...(name ? { name } : {}) };
    return unwrap(api.POST(FACTORS, { body, params }));
  });

/** Makes backup codes and answers them, to be shown once. */
export const useAddBackupCodes = (proof: Proof) =>
  useChange(proof, async (_: void, params) => {
    const { codes } = await unwrap(api.POST(`${FACTORS}/backup-codes/generate`));
    await unwrap(api.POST(FACTORS, { body: { type: 'BackupCode', codes }, params }));
    return codes;
  });

export const useRemoveFactor = (proof: Proof) =>
  useChange(proof, (verificationId: string, { header }) =>
    unwrap(api.DELETE(`${FACTORS}/{verificationId}`, { params: { path: { verificationId }, header } })));
