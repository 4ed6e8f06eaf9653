import { notifications } from '@mantine/notifications';

export function notifySuccess(message: string): void {
  notifications.show({ message, color: 'green' });
}

/** Stays until it is closed: what went wrong may take longer to read. */
export function notifyProblem(message: string): void {
  notifications.show({ message, color: 'red', autoClose: false });
}
