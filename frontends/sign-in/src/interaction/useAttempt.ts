import { asApiError, type ApiError } from '@keystory/api-client';
import { useCallback, useEffect, useState } from 'react';
import { leaveFor, useLocation } from '../routing';
import { pageOf } from './asked';
import { attempted } from './repetition';

/** Where a person goes on: at an address outside of the pages, or at another page. */
export type Next = string | { page: string };

export interface Attempt {
  busy: boolean;
  error: ApiError | undefined;
  run: (steps: () => Promise<Next>) => Promise<void>;
  clear: () => void;
}

/** Runs steps that end where the person goes on, or in a question that has a page; stays busy until the browser has left. */
export function useAttempt(): Attempt {
  const { navigate } = useLocation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();

  useEffect(() => {
    // Coming back by the history shows the page as it was left: busy, and for a flow that has ended.
    const revive = (event: PageTransitionEvent) => event.persisted && window.location.reload();
    window.addEventListener('pageshow', revive);
    return () => window.removeEventListener('pageshow', revive);
  }, []);

  const run = useCallback(
    async (steps: () => Promise<Next>) => {
      setBusy(true);
      setError(undefined);
      try {
        const next = await attempted(steps);
        if (typeof next === 'string') return leaveFor(next);
        setBusy(false);
        navigate(next.page);
      } catch (cause) {
        const problem = asApiError(cause);
        const page = pageOf(problem);
        setBusy(false);
        if (page) navigate(page);
        else setError(problem);
      }
    },
    [navigate],
  );

  return { busy, error, run, clear: useCallback(() => setError(undefined), []) };
}
