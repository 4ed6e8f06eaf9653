import { unwrap } from '@keystory/api-client';
import { api } from '../session';

/** The header that shows to the API for ten minutes that the person is who they are; none where none is needed. */
export type Proof = Record<string, string>;

const asProof = (recordId: string): Proof => ({ 'logto-verification-id': recordId });

/** Where codes are received; phone numbers as digits with the country's code. */
export interface Address {
  type: 'email' | 'phone';
  value: string;
}

/** An address as people read it. */
export const readable = ({ type, value }: Address): string => (type === 'phone' ? `+${value}` : value);

/** A code that is on its way; `at` is in epoch milliseconds. */
export interface SentCode {
  address: Address;
  recordId: string;
  at: number;
}

/** Proves by the password who is there. */
export async function proveByPassword(password: string): Promise<Proof> {
  const { verificationRecordId } = await unwrap(api.POST('/api/verifications/password', { body: { password } }));
  return asProof(verificationRecordId);
}

/** Sends a code to an address of one's own, which proves who is there, or to one that is to become it. */
export async function sendCode(address: Address): Promise<SentCode> {
  const { verificationRecordId } = await unwrap(api.POST('/api/verifications/verification-code', { body: { identifier: address } }));
  return { address, recordId: verificationRecordId, at: Date.now() };
}

/** Gives a code back; what it proves is known by the record. */
export async function returnCode({ address, recordId }: SentCode, code: string): Promise<void> {
  const body = { identifier: address, verificationId: recordId, code };
  await unwrap(api.POST('/api/verifications/verification-code/verify', { body }));
}

/** Proves by a code to an address of one's own who is there. */
export async function proveByCode(sent: SentCode, code: string): Promise<Proof> {
  await returnCode(sent, code);
  return asProof(sent.recordId);
}
