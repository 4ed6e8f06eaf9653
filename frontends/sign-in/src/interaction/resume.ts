import { asApiError } from '@keystory/api-client';
import { leaveFor } from '../routing';
import { pageOf } from './asked';
import { currentEvent, orAsked } from './missing';
import { handBack, REPLACED } from './submission';

/** Hands back once more what nobody has heard of, and goes on with the answer; answers whether the browser leaves. */
export async function resume(): Promise<boolean> {
  try {
    const next = await orAsked(async () => (await handBack()) ?? { page: currentEvent() === 'ForgotPassword' ? REPLACED : '/sign-in' });
    if (typeof next === 'string') {
      leaveFor(next);
      return true;
    }
    open(next.page);
  } catch (cause) {
    const page = pageOf(asApiError(cause));
    if (page) open(page);
  }
  return false;
}

const open = (page: string) => window.history.replaceState(null, '', page + window.location.search);
