import { provePasskey, unwrap } from '@keystory/api-client';
import { api } from './api';
import { identifyAndSubmit, signInBy } from './journey';
import type { Next } from './useAttempt';

/** Signs in with whatever passkey the person picks; with `signal` it waits until they do. */
export async function signInByPasskey(signal?: AbortSignal): Promise<Next> {
  const { authenticationOptions } = await unwrap(api.POST('/api/experience/preflight/sign-in-passkey/authentication'));
  const payload = await provePasskey<never>(authenticationOptions, signal);
  return signInBy(async () => {
    const { verificationId } = await unwrap(
      api.POST('/api/experience/verification/sign-in-passkey/authentication/verify', { body: { payload } }),
    );
    return identifyAndSubmit(verificationId);
  });
}
