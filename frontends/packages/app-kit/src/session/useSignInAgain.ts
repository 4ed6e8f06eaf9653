import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyProblem } from '../feedback/notifyProblem';
import type { Session } from './session';

/** What is entered in a dialogue, which would be lost with the page. */
const ENTERED = '[role="dialog"] form';

/**
 * Signs in again when the API no longer takes the token, and says so where that does not work or was just tried in vain. While
 * something is entered in a dialogue it says what to do, and leaves that to whoever enters it.
 */
export function useSignInAgain(session: Session): () => void {
  const { t } = useTranslation('kit');
  const isLeaving = useRef(false);
  return useCallback(() => {
    // What else was refused on this page has nothing to add, nor has it where somebody chose to stay on it.
    if (isLeaving.current) return;
    if (document.querySelector(ENTERED)) {
      notifyProblem(t('problem.signedOut'));
      return;
    }
    isLeaving.current = true;
    session.restart().catch(() => {
      isLeaving.current = false;
      notifyProblem(t('session.failed.body'));
    });
  }, [session, t]);
}
