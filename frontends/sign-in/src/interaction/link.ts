import { ApiError, unwrap, type InteractionEvent } from '@keystory/api-client';
import type { OneTimeLink } from '../followed-link';
import { api } from './api';
import { identifyAndSubmit } from './journey';
import { orAsked, remember } from './missing';
import { registerArrived } from './social';
import type { Next } from './useAttempt';

/** Lets in whoever followed a link, with a new account where there is none. */
export async function follow(link: OneTimeLink, mayOnlyRegister: boolean): Promise<Next> {
  const verificationId = await proven(link, mayOnlyRegister ? ['Register'] : ['SignIn', 'Register']);
  return orAsked(async () => {
    try {
      return await identifyAndSubmit(verificationId);
    } catch (cause) {
      if (!failedWith(cause, 'user.user_not_exist')) throw cause;
      return registerArrived(verificationId);
    }
  });
}

/** A link may be for one kind of interaction only, which it does not tell before it is tried. */
async function proven(link: OneTimeLink, [event, ...others]: [InteractionEvent, ...InteractionEvent[]]): Promise<string> {
  remember(event);
  await unwrap(api.PUT('/api/experience', { body: { interactionEvent: event } }));
  const body = { identifier: { type: 'email' as const, value: link.email }, token: link.token };
  try {
    return (await unwrap(api.POST('/api/experience/verification/one-time-token/verify', { body }))).verificationId;
  } catch (cause) {
    const [next] = others;
    if (!next || !failedWith(cause, 'one_time_token.interaction_event_mismatch')) throw cause;
    return proven(link, [next]);
  }
}

const failedWith = (cause: unknown, code: string) => cause instanceof ApiError && cause.code === code;
