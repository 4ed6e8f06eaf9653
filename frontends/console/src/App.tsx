import { AppProviders, useSignInAgain } from '@keystory/app-kit';
import type { ReactNode } from 'react';
import { session } from './session';

/** The console's surroundings; signs in again when the API no longer takes the token. */
export function App({ children }: { children: ReactNode }) {
  return <AppProviders onUnauthorized={useSignInAgain(session)}>{children}</AppProviders>;
}
