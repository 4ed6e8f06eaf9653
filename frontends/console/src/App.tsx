import { AppProviders, notifyProblem } from '@keystory/app-kit';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { session } from './session';

/** The console's surroundings; signs in again when the API no longer takes the token. */
export function App({ children }: { children: ReactNode }) {
  const { t } = useTranslation('ui');
  const signInAgain = useCallback(() => void session.restart().catch(() => notifyProblem(t('problem.unreachable'))), [t]);
  return <AppProviders onUnauthorized={signInAgain}>{children}</AppProviders>;
}
