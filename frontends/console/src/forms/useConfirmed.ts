import { confirm, notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import { useCallback } from 'react';

interface Question {
  title: string;
  body: string;
  /** What the button says, as a verb. */
  action: string;
  /** Said when it is done. */
  done: string;
  /** A name that has to be typed first. */
  typeName?: string;
  /** Something that can be undone is not shown in red. */
  danger?: boolean;
  act: () => Promise<unknown>;
  /** Brings back what was, where the API can. */
  undo?: (() => Promise<unknown>) | undefined;
}

/** Asks first, does it then, and says that it is done, or why not. */
export function useConfirmed(): (question: Question) => void {
  const notifyProblem = useNotifyProblem();
  return useCallback(
    ({ act, done, undo, danger = true, ...question }: Question) =>
      confirm({
        ...question,
        danger,
        onConfirm: async () => {
          try {
            await act();
            notifySuccess(done, undo);
          } catch (cause) {
            notifyProblem(cause);
            throw cause;
          }
        },
      }),
    [notifyProblem],
  );
}
