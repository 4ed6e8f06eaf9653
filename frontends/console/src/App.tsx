import { AppProviders, notifyProblem } from '@keystory/app-kit';
import { useCallback, type ReactNode } from 'react';
import { session } from './session';

/** The console's surroundings; signs in again when the API no longer takes the token. */
export function App({ children }: { children: ReactNode }) {
  const signInAgain = useCallback(() => {
    session.restart().catch((cause: Error) => notifyProblem(cause.message));
  }, []);
  return <AppProviders onUnauthorized={signInAgain}>{children}</AppProviders>;
}
