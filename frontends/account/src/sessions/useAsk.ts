import { confirm, notifySuccess } from '@keystory/app-kit';
import { useNotifyFailure } from './useNotifyFailure';

interface Question {
  title: string;
  body: string;
  /** What the button says, as a verb. */
  action: string;
  /** Said when it is done. */
  done: string;
  act: () => Promise<unknown>;
}

/** Asks before something ends, ends it then, and says that it is done, or why not. */
export function useAsk(): (question: Question) => void {
  const notifyFailure = useNotifyFailure();
  return ({ act, done, ...question }) =>
    confirm({ ...question, danger: true, onConfirm: () => act().then(() => notifySuccess(done), notifyFailure) });
}
