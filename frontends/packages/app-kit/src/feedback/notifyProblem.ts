import { notifications } from '@mantine/notifications';

/** What is said, by the sentence: nothing is said twice at once. */
const said = new Set<string>();

/** Stays until it is closed, or until something works again: what went wrong may take longer to read. */
export function notifyProblem(message: string): void {
  const id = `problem: ${message}`;
  said.add(id);
  notifications.show({ id, message, color: 'red', autoClose: false });
}

/** Takes back what was said to have gone wrong. */
export function takeBackProblems(): void {
  said.forEach((id) => notifications.hide(id));
  said.clear();
}
