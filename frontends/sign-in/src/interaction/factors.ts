import { createPasskey, provePasskey, unwrap } from '@keystory/api-client';
import { api } from './api';
import type { Factor } from './asked';
import type { Address } from './codes';
import { submitOrAsk } from './journey';
import { currentEvent } from './missing';
import type { Next } from './useAttempt';

type Kind = Address['type'];

/** The factors that are codes to an address. */
export type AddressFactor = Extract<Factor, 'EmailVerificationCode' | 'PhoneVerificationCode'>;

/** A code that is on its way to an address that is to become a factor. */
export interface SentCode {
  address: Address;
  verificationId: string;
  /** In epoch milliseconds. */
  sentAt: number;
}

const VERIFICATION = '/api/experience/verification';

export async function proveTotp(code: string, trusts: boolean): Promise<Next> {
  await unwrap(api.POST(`${VERIFICATION}/totp/verify`, { body: { code } }));
  return proven(trusts);
}

export async function proveBackupCode(code: string, trusts: boolean): Promise<Next> {
  await unwrap(api.POST(`${VERIFICATION}/backup-code/verify`, { body: { code } }));
  return proven(trusts);
}

export async function provePossession(trusts: boolean): Promise<Next> {
  const { verificationId, authenticationOptions } = await unwrap(api.POST(`${VERIFICATION}/web-authn/authentication`));
  const payload = await provePasskey<never>(authenticationOptions);
  await unwrap(api.POST(`${VERIFICATION}/web-authn/authentication/verify`, { body: { verificationId, payload } }));
  return proven(trusts);
}

/** Sends a code to the person's own address; answers what it is spoken of by. */
export async function sendCode(identifierType: Kind): Promise<string> {
  const body = { identifierType };
  return (await unwrap(api.POST(`${VERIFICATION}/mfa-verification-code`, { body }))).verificationId;
}

export async function proveAddress(identifierType: Kind, verificationId: string, code: string, trusts: boolean): Promise<Next> {
  const body = { identifierType, verificationId, code };
  await unwrap(api.POST(`${VERIFICATION}/mfa-verification-code/verify`, { body }));
  return proven(trusts);
}

/** Goes on after a factor, which is not asked for again in a browser that the person trusts. */
async function proven(trusts: boolean): Promise<Next> {
  if (trusts) await unwrap(api.POST('/api/experience/profile/mfa/trusted-device'));
  return submitOrAsk();
}

/** A new secret for an authenticator app. */
export const offerTotp = () => unwrap(api.POST(`${VERIFICATION}/totp/secret`));

export async function bindTotp(verificationId: string, code: string): Promise<Next> {
  await unwrap(api.POST(`${VERIFICATION}/totp/verify`, { body: { verificationId, code } }));
  return bind('Totp', verificationId);
}

/** New backup codes. */
export const offerBackupCodes = () => unwrap(api.POST(`${VERIFICATION}/backup-code/generate`));

export const bindBackupCodes = (verificationId: string): Promise<Next> => bind('BackupCode', verificationId);

/** What the browser has made for a question: it makes one passkey, however often it has to be told. */
let made: { verificationId: string; payload: never } | undefined;

export async function bindNewPasskey(): Promise<Next> {
  const { verificationId, registrationOptions } = await unwrap(api.POST(`${VERIFICATION}/web-authn/registration`));
  if (made?.verificationId !== verificationId) made = { verificationId, payload: await createPasskey<never>(registrationOptions) };
  const { payload } = made;
  await unwrap(api.POST(`${VERIFICATION}/web-authn/registration/verify`, { body: { verificationId, payload } }));
  await unwrap(api.POST('/api/experience/profile/mfa/passkey', { body: { verificationId } }));
  return submitOrAsk();
}

/** Sends a code to an address that is to become a factor. */
export async function sendCodeTo(address: Address): Promise<SentCode> {
  const body = { identifier: address, interactionEvent: currentEvent() };
  const { verificationId } = await unwrap(api.POST(`${VERIFICATION}/verification-code`, { body }));
  return { address, verificationId, sentAt: Date.now() };
}

/** Makes an address a factor, and the account's, by the code that was received there. */
export async function bindAddress(factor: AddressFactor, { address, verificationId }: SentCode, code: string): Promise<Next> {
  await unwrap(api.POST(`${VERIFICATION}/verification-code/verify`, { body: { identifier: address, verificationId, code } }));
  return bind(factor, verificationId);
}

/** Chooses, or puts off, what was offered. */
export async function choose(choice: 'mfa-enabled' | 'mfa-skipped' | 'mfa-suggestion-skipped' | 'passkey-skipped'): Promise<Next> {
  await unwrap(api.POST(`/api/experience/profile/mfa/${choice}`));
  return submitOrAsk();
}

async function bind(type: Factor, verificationId: string): Promise<Next> {
  await unwrap(api.POST('/api/experience/profile/mfa', { body: { type, verificationId } }));
  return submitOrAsk();
}
