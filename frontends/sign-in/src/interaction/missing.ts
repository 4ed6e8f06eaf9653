import { ApiError, type InteractionEvent } from '@keystory/api-client';
import type { Next } from './useAttempt';

const KEY = 'keystory.event';

/** Keeps for this tab what the interaction is for. */
export const remember = (event: InteractionEvent): void => sessionStorage.setItem(KEY, event);

/** What the interaction in this tab is for. */
export const currentEvent = (): InteractionEvent => (sessionStorage.getItem(KEY) ?? 'SignIn') as InteractionEvent;

/** What an account lacks is asked for on a page of its own. */
export async function orAsked(steps: () => Promise<Next>): Promise<Next> {
  try {
    return await steps();
  } catch (cause) {
    if (!(cause instanceof ApiError) || cause.code !== 'user.missing_profile') throw cause;
    const { missingProfile } = cause.data as { missingProfile: string[] };
    return { page: `/continue/${missingProfile.join('-')}` };
  }
}
