import { asApiError, unwrap } from '@keystory/api-client';
import { api } from './api';
import { forgetCode, keep, pendingCode, sendCode, type Address } from './codes';
import { currentEvent, orAsked } from './missing';
import { isWithoutCodes } from './problems';
import { handBack, REPLACED } from './submission';
import type { Next } from './useAttempt';

/** The same for what an account lacks: where no code can be sent, it goes on if that is not asked for any more either. */
export async function sendCodeOrGoOn(address: Address): Promise<Next> {
  try {
    return await sendCode('continue', address);
  } catch (cause) {
    if (!isWithoutCodes(asApiError(cause))) throw cause;
    const next = await goOn();
    if (typeof next !== 'string' && next.page === window.location.pathname) throw cause;
    return next;
  }
}

/** Gives the code back, and goes on with what it proves. */
export async function giveCode(digits: string): Promise<Next> {
  const code = pendingCode();
  if (!code) return { page: '/sign-in' };
  const { address: identifier, verificationId } = code;
  await unwrap(
    api.POST('/api/experience/verification/verification-code/verify', { body: { identifier, verificationId, code: digits } }),
  );
  if (code.flow === 'continue') {
    await unwrap(api.POST('/api/experience/profile', { body: { type: identifier.type, verificationId } }));
    return goOn();
  }
  return identified(verificationId);
}

/** Goes on with the other of signing in and registering, by what was proven already. */
export async function switchTo(event: 'SignIn' | 'Register'): Promise<Next> {
  const code = pendingCode();
  if (!code) return { page: '/sign-in' };
  await unwrap(api.PUT('/api/experience/interaction-event', { body: { interactionEvent: event } }));
  keep({ ...code, event });
  return identified(code.verificationId);
}

/** Goes on after something that was missing was given. */
export function goOn(): Promise<Next> {
  return currentEvent() === 'Register' ? identified(undefined) : submitted();
}

/** Replaces the forgotten password of whoever was identified. */
export async function replacePassword(password: string): Promise<Next> {
  await unwrap(api.PUT('/api/experience/profile/password', { body: { password } }));
  await handBack();
  forgetCode();
  return { page: REPLACED };
}

function identified(verificationId: string | undefined): Promise<Next> {
  return orAsked(async () => {
    await unwrap(api.POST('/api/experience/identification', { body: verificationId ? { verificationId } : {} }));
    return currentEvent() === 'ForgotPassword' ? { page: '/forgot-password/reset' } : submitted();
  });
}

function submitted(): Promise<Next> {
  return orAsked(async () => {
    const redirectTo = await handBack();
    forgetCode();
    return redirectTo ?? { page: '/sign-in' };
  });
}
