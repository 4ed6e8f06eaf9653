import { unwrap } from '@keystory/api-client';
import { api } from '../../session';

const MS_UNTIL_SAVED = 10_000;

/** Hands everything that is held about a person to the browser as a file; that it was read is recorded. */
export async function exportUser(userId: string): Promise<void> {
  const held = await unwrap(api.GET('/api/users/{userId}/export', { params: { path: { userId } } }));
  const address = URL.createObjectURL(new Blob([JSON.stringify(held, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `user-${userId}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), MS_UNTIL_SAVED);
}
