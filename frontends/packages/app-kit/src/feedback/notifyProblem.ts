import { notifications } from '@mantine/notifications';

/** Stays until it is closed: what went wrong may take longer to read. */
export function notifyProblem(message: string): void {
  notifications.show({ message, color: 'red', autoClose: false });
}
