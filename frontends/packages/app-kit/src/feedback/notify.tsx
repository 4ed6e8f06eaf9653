import { notifications } from '@mantine/notifications';
import { notifyProblem, takeBackProblems } from './notifyProblem';
import { Undoable } from './Undoable';

/** Long enough to notice a mistake, and to reach the button. */
const UNDO_MS = 12_000;

/**
 * Says what was done, in place of what went wrong before; where it can be undone, with a button for that, and what it says then where not all is as before.
 * Answers what the message can be taken back by.
 */
export function notifySuccess(message: string, undo?: () => Promise<unknown>, undone?: string): string {
  takeBackProblems();
  if (!undo) return notifications.show({ message, color: 'green' });
  const onDone = (outcome: string, isUndone: boolean) => {
    notifications.hide(id);
    (isUndone ? notifySuccess : notifyProblem)(outcome);
  };
  const shown = { message: <Undoable message={message} undo={undo} undone={undone} onDone={onDone} />, color: 'green' };
  const closeIn = (autoClose: number | false) => notifications.update({ ...shown, id, autoClose });
  const id: string = notifications.show({
    ...shown,
    autoClose: UNDO_MS,
    // It does not go away under who has come to it by the keyboard.
    onFocusCapture: () => closeIn(false),
    onBlurCapture: () => closeIn(UNDO_MS),
  });
  return id;
}

/** Takes a message back that does not hold any more. */
export function takeBack(message: string): void {
  notifications.hide(message);
}
