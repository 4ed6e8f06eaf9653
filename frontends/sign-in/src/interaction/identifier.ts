import type { IdentifierType } from '@keystory/api-client';
import type { PageExperience } from '../settings';

/** The identifiers that can be used with a password here, in the configured order. */
export function passwordIdentifiers({ signIn }: PageExperience): IdentifierType[] {
  return signIn.methods.filter((method) => method.password).map((method) => method.identifier);
}

/** What a person most likely typed, among what is allowed. */
export function identify(input: string, allowed: IdentifierType[]): { type: IdentifierType; value: string } {
  const value = input.trim();
  const digits = value.replaceAll(/[\s().+-]/g, '');
  if (allowed.includes('email') && value.includes('@')) return { type: 'email', value };
  if (allowed.includes('phone') && /^\d{5,}$/.test(digits)) return { type: 'phone', value: digits };
  if (allowed.includes('username')) return { type: 'username', value };
  return allowed[0] === 'phone' ? { type: 'phone', value: digits } : { type: allowed[0] ?? 'username', value };
}

/** Whether this can be a username: it begins with a letter or underscore, and holds nothing odd. */
export const isUsername = (text: string): boolean => /^[A-Z_a-z]\w*$/.test(text);
