import { asApiError, unwrap } from '@keystory/api-client';
import { api } from './api';
import { isLost } from './repetition';

const KEY = 'keystory:submitting';

/** Where people go on once a forgotten password is replaced. */
export const REPLACED = '/forgot-password/done';

/** Hands the interaction back; answers where to go on, which is nowhere after a new password, or fails with what is asked for. */
export async function handBack(): Promise<string | undefined> {
  sessionStorage.setItem(KEY, 'true');
  try {
    const { redirectTo } = await unwrap(api.POST('/api/experience/submit'));
    sessionStorage.removeItem(KEY);
    return redirectTo;
  } catch (cause) {
    if (!isLost(asApiError(cause))) sessionStorage.removeItem(KEY);
    throw cause;
  }
}

/** Whether the page was left before it heard what became of that. */
export function isUnheard(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    return false; // storage may be blocked
  }
}
