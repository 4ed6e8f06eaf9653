import { createPasskey, unwrap, type Factor } from '@keystory/api-client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { verify } from '../api';
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

/** A change of the factors that the password has to prove; `change` is given the proof. */
function useProvenChange<Values extends { current: string }, Result>(
  change: (values: Values, header: Record<string, string>) => Promise<Result>,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (values: Values) => change(values, await verify(values.current)),
    onSuccess: () => queries.invalidateQueries(factorsQuery),
  });
}

export const useAddTotp = () =>
  useProvenChange(({ secret, code }: { current: string; secret: string; code: string }, header) =>
    unwrap(api.POST(FACTORS, { body: { type: 'Totp', secret, code }, params: { header } })));

export const useAddPasskey = () =>
  useProvenChange(async ({ name }: { current: string; name: string }, header) => {
    const { verificationRecordId, registrationOptions } = await unwrap(api.POST('/api/verifications/web-authn/registration'));
    const payload = await createPasskey<never>(registrationOptions);
    await unwrap(api.POST('/api/verifications/web-authn/registration/verify', { body: { verificationRecordId, payload } }));
    const body = { type: 'WebAuthn', newIdentifierVerificationRecordId: verificationRecordId, ...(name ? { name } : {}) };
    return unwrap(api.POST(FACTORS, { body, params: { header } }));
  });

/** Makes backup codes and answers them, to be shown once. */
export const useAddBackupCodes = () =>
  useProvenChange(async (_values: { current: string }, header) => {
    const { codes } = await unwrap(api.POST(`${FACTORS}/backup-codes/generate`));
    await unwrap(api.POST(FACTORS, { body: { type: 'BackupCode', codes }, params: { header } }));
    return codes;
  });

export const useRemoveFactor = () =>
  useProvenChange(({ id }: { current: string; id: string }, header) =>
    unwrap(api.DELETE(`${FACTORS}/{verificationId}`, { params: { path: { verificationId: id }, header } })));
