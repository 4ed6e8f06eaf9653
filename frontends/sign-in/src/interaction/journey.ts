import { asApiError, unwrap, type IdentifierType, type InteractionEvent } from '@keystory/api-client';
import { api } from './api';
import { isQuestion } from './asked';
import { proveHuman } from './captcha';
import { orAsked, remember } from './missing';
import { forgetSteps, isLost } from './repetition';
import { handBack } from './submission';
import type { Next } from './useAttempt';

let started: { event: InteractionEvent; done: Promise<unknown> } | undefined;

/** Begins the interaction once per page, at the first attempt: looking at a page leaves no trace. */
export function start(interactionEvent: InteractionEvent): Promise<unknown> {
  if (started?.event === interactionEvent) return started.done;
  const done = begin(interactionEvent);
  started = { event: interactionEvent, done };
  done.catch(() => {
    if (started?.done === done) started = undefined;
  });
  return done;
}

/** Begins the interaction anew, by somebody who has shown to be human where that is asked for. */
export async function begin(interactionEvent: InteractionEvent): Promise<unknown> {
  remember(interactionEvent);
  forgetSteps();
  const captchaToken = await proveHuman();
  const body = { interactionEvent, ...(captchaToken ? { captchaToken } : {}) };
  return unwrap(api.PUT('/api/experience', { body }));
}

/** Runs one attempt; after a failure the next one begins afresh, so no half-finished state is in its way. */
async function attempt(event: InteractionEvent, steps: () => Promise<Next>): Promise<Next> {
  const resumed = started?.event === event;
  let hasBegun = false;
  try {
    await start(event);
    hasBegun = true;
    return await steps();
  } catch (cause) {
    const error = asApiError(cause);
    if (error.code === 'session.invalid_credentials') throw cause; // nothing has changed: try again as it is
    if (isQuestion(cause)) throw cause; // everything stands, and only one more step is asked for
    if (hasBegun && isLost(error)) throw cause; // what was done stands, and the next try goes on there
    started = undefined;
    if (resumed && REPLACED.includes(error.code)) return attempt(event, steps);
    throw cause;
  }
}

/** What was begun here is gone, or about somebody else; or something else was begun since, as in another tab. */
const REPLACED = [
  'session.interaction_not_found',
  'session.identity_conflict',
  'session.verification_session_not_found',
  'session.verification_failed',
  'session.not_supported_for_forgot_password',
];

/** Says who the person is by what was proven, with a related account linked on request; answers the address to go on at. */
export async function identifyAndSubmit(verificationId: string, linkSocialIdentity?: boolean): Promise<string> {
  const body = linkSocialIdentity ? { verificationId, linkSocialIdentity } : { verificationId };
  await unwrap(api.POST('/api/experience/identification', { body }));
  return submit();
}

/** Hands the interaction back; answers the address to go on at, or fails with what is still asked for. */
export async function submit(): Promise<string> {
  // Only a new password is set without going anywhere.
  return (await handBack()) ?? '/unknown-session';
}

/** The same, or the page that asks for what the account lacks. */
export const submitOrAsk = (): Promise<Next> => orAsked(submit);

/** Signs in by steps that begin once the interaction has. */
export const signInBy = (steps: () => Promise<string>): Promise<Next> => attempt('SignIn', () => orAsked(steps));

/** Signs in with a password; answers the address to go on at. */
export function signIn(type: IdentifierType, value: string, password: string): Promise<Next> {
  return attempt('SignIn', async () => {
    const body = { identifier: { type, value }, password };
    const { verificationId } = await unwrap(api.POST('/api/experience/verification/password', { body }));
    return orAsked(() => identifyAndSubmit(verificationId));
  });
}

/** Creates an account with username and password; answers the address to go on at. */
export function register(username: string, password: string): Promise<Next> {
  return attempt('Register', async () => {
    const body = { identifier: { type: 'username' as const, value: username }, password };
    const { verificationId } = await unwrap(api.POST('/api/experience/verification/new-password-identity', { body }));
    return orAsked(() => identifyAndSubmit(verificationId));
  });
}
