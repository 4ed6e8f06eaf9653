import { notifyProblem } from '@keystory/app-kit';
import { useProblem } from '../proof/useAttempt';

/** Says what went wrong, and lets whoever asked know that it did. */
export function useNotifyFailure(): (cause: unknown) => never {
  const problemOf = useProblem();
  return (cause) => {
    notifyProblem(problemOf(cause));
    throw cause;
  };
}
