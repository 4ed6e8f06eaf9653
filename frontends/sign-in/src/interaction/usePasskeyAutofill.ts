import { asApiError, canAutofillPasskeys, PASSKEY_NOT_GIVEN } from '@keystory/api-client';
import { useEffect } from 'react';
import { signInByPasskey } from './sign-in-passkey';
import type { Attempt } from './useAttempt';

/** Has the browser offer passkeys where the name is typed, for as long as the page is open. */
export function usePasskeyAutofill(wanted: boolean, run: Attempt['run']): void {
  useEffect(() => {
    if (!wanted) return;
    const closing = new AbortController();
    void (async () => {
      if (!(await canAutofillPasskeys()) || closing.signal.aborted) return;
      try {
        const next = await signInByPasskey(closing.signal);
        await run(() => Promise.resolve(next));
      } catch (cause) {
        if (asApiError(cause).code !== PASSKEY_NOT_GIVEN) await run(() => Promise.reject(cause as Error));
      }
    })();
    return () => closing.abort();
  }, [wanted, run]);
}
