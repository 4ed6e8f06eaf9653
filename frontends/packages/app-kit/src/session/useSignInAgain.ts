import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyProblem } from '../feedback/notifyProblem';
import type { Session } from './session';

/** Signs in again when the API no longer takes the token, and says so where that does not work or was just tried in vain. */
export function useSignInAgain(session: Session): () => void {
  const { t } = useTranslation('kit');
  return useCallback(() => {
    session.restart().catch(() => notifyProblem(t('session.failed.body')));
  }, [session, t]);
}
