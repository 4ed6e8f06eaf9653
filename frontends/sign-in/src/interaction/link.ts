import { ApiError, unwrap, type InteractionEvent } from '@keystory/api-client';
import type { OneTimeLink } from '../followed-link';
import { api } from './api';
import { registerArrived } from './arrival';
import { identifyAndSubmit } from './journey';
import { orAsked, remember } from './missing';
import type { Next } from './useAttempt';

/** Lets in whoever followed a link, with a new account where there is none, unless they have to agree to the terms first. */
export async function follow(link: OneTimeLink, mayOnlyRegister: boolean, hasAgreed: boolean): Promise<Next> {
  const proof = await proven(link, mayOnlyRegister ? ['Register'] : ['SignIn', 'Register']);
  return orAsked(() => letIn(proof, hasAgreed));
}

/** The proof of somebody who gets an account once they agree to the terms. */
export function unagreed(error: ApiError | undefined): string | undefined {
  const data = error?.code === 'user.user_not_exist' ? (error.data as { verificationId?: string } | undefined) : undefined;
  return data?.verificationId;
}

interface Proof {
  verificationId: string;
  event: InteractionEvent;
}

async function letIn({ verificationId, event }: Proof, hasAgreed: boolean): Promise<string> {
  const stranger = new ApiError({ status: 404, code: 'user.user_not_exist', message: '', data: { verificationId } });
  if (event === 'Register' && !hasAgreed) throw stranger;
  try {
    return await identifyAndSubmit(verificationId);
  } catch (cause) {
    if (!failedWith(cause, 'user.user_not_exist')) throw cause;
    if (!hasAgreed) throw stranger;
    return registerArrived(verificationId);
  }
}

/** A link may be for one kind of interaction only, which it does not tell before it is tried. */
async function proven(link: OneTimeLink, [event, ...others]: [InteractionEvent, ...InteractionEvent[]]): Promise<Proof> {
  remember(event);
  await unwrap(api.PUT('/api/experience', { body: { interactionEvent: event } }));
  const body = { identifier: { type: 'email' as const, value: link.email }, token: link.token };
  try {
    const { verificationId } = await unwrap(api.POST('/api/experience/verification/one-time-token/verify', { body }));
    return { verificationId, event };
  } catch (cause) {
    const [next] = others;
    if (!next || !failedWith(cause, 'one_time_token.interaction_event_mismatch')) throw cause;
    return proven(link, [next]);
  }
}

const failedWith = (cause: unknown, code: string) => cause instanceof ApiError && cause.code === code;
