import { unwrap, type InteractionEvent } from '@keystory/api-client';
import { api } from './api';
import { begin } from './journey';
import { currentEvent, remember } from './missing';
import type { Next } from './useAttempt';

export type CodeFlow = 'sign-in' | 'register' | 'forgot-password' | 'continue';

export interface Address {
  type: 'email' | 'phone';
  value: string;
}

/** An address as it is shown: a number with the sign that begins its country's code. */
export const shown = ({ type, value }: Address): string => (type === 'phone' ? `+${value}` : value);

/** A code that is on its way; kept for this tab, so that a reload of the page does not lose it. */
export interface PendingCode {
  flow: CodeFlow;
  address: Address;
  verificationId: string;
  sentAt: number;
  /** The page on which it was asked for; absent in what an earlier release has kept. */
  from?: string;
  /** What the interaction is for: asked again after a switch between signing in and registering. */
  event: InteractionEvent;
}

const KEY = 'keystory.code';
const EVENTS = { 'sign-in': 'SignIn', register: 'Register', 'forgot-password': 'ForgotPassword' } as const;

export function pendingCode(): PendingCode | undefined {
  const kept = sessionStorage.getItem(KEY);
  return kept ? (JSON.parse(kept) as PendingCode) : undefined;
}

/** What this tab knows of whoever a code was sent to. */
export function receiver(): Partial<Record<Address['type'], string>> {
  const code = pendingCode();
  return code ? { [code.address.type]: code.address.value } : {};
}

/** Keeps it for this tab. */
export function keep(code: PendingCode): void {
  remember(code.event);
  sessionStorage.setItem(KEY, JSON.stringify(code));
}

/** It was of use. */
export const forgetCode = (): void => sessionStorage.removeItem(KEY);

/** Has a code sent; answers the page that takes it. To continue is to add an address to what is under way. */
export async function sendCode(flow: CodeFlow, address: Address): Promise<Next> {
  const event = flow === 'continue' ? currentEvent() : EVENTS[flow];
  if (flow !== 'continue') await begin(event);
  const body = { identifier: address, interactionEvent: event };
  const { verificationId } = await unwrap(api.POST('/api/experience/verification/verification-code', { body }));
  keep({ flow, address, verificationId, event, sentAt: Date.now(), from: window.location.pathname });
  return { page: `/${flow}/verification-code` };
}

/** Sends another code to the same address, in place of the one before. */
export async function resendCode(): Promise<void> {
  const code = pendingCode();
  if (!code) return;
  const body = { identifier: code.address, interactionEvent: code.event };
  const { verificationId } = await unwrap(api.POST('/api/experience/verification/verification-code', { body }));
  keep({ ...code, verificationId, sentAt: Date.now() });
}
