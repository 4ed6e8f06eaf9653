import { useCallback } from 'react';
import { notifyProblem } from './notifyProblem';
import { useProblemText } from './useProblem';

/** Says why something was refused, as a message that appears; for actions without a form to put it on. */
export function useNotifyProblem(): (cause: unknown) => void {
  const text = useProblemText();
  return useCallback((cause: unknown) => notifyProblem(text(cause)), [text]);
}
