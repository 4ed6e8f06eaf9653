import { asApiError, type ApiError } from '@keystory/api-client';
import { useCallback, useEffect, useState } from 'react';
import { leaveFor } from '../routing';

interface Attempt {
  busy: boolean;
  error: ApiError | undefined;
  run: (steps: () => Promise<string>) => Promise<void>;
  clear: () => void;
}

/** Runs steps that end in an address to go to; stays busy until the browser has left. */
export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();

  useEffect(() => {
    // Coming back by the history shows the page as it was left: busy, and for a flow that has ended.
    const revive = (event: PageTransitionEvent) => event.persisted && window.location.reload();
    window.addEventListener('pageshow', revive);
    return () => window.removeEventListener('pageshow', revive);
  }, []);

  const run = useCallback(async (steps: () => Promise<string>) => {
    setBusy(true);
    setError(undefined);
    try {
      leaveFor(await steps());
    } catch (cause) {
      setError(asApiError(cause));
      setBusy(false);
    }
  }, []);

  return { busy, error, run, clear: useCallback(() => setError(undefined), []) };
}
