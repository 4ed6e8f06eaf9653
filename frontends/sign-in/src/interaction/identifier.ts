import type { IdentifierType } from '@keystory/api-client';
import { narrow } from '@keystory/ui';
import { international } from '@keystory/ui/calling-codes';
import type { PageExperience } from '../settings';

/** The identifiers that can be used with a password here, in the configured order. */
export function passwordIdentifiers({ signIn }: PageExperience): IdentifierType[] {
  return signIn.methods.filter((method) => method.password).map((method) => method.identifier);
}

/** Where a code can be sent to sign in, in the configured order. */
export function codeTypes({ signIn }: PageExperience): AddressType[] {
  return addresses(signIn.methods.filter((method) => method.verificationCode).map((method) => method.identifier));
}

/** Whether a code is asked for before a password: where what is listed first takes one, and no password comes first. */
export function prefersCode({ signIn }: PageExperience): boolean {
  const first = signIn.methods.find((method) => method.password || method.verificationCode);
  return first?.verificationCode === true && !(first.password && first.isPasswordPrimary);
}

/** Where a code can be sent to make an account; none where accounts begin with a username. */
export function registrationTypes({ signUp }: PageExperience): AddressType[] {
  return addresses(signUp.identifiers);
}

/** Where a code can be sent to replace a forgotten password. */
export function recoveryTypes({ forgotPassword }: PageExperience): AddressType[] {
  return addresses([...(forgotPassword.email ? (['email'] as const) : []), ...(forgotPassword.phone ? (['phone'] as const) : [])]);
}

type AddressType = 'email' | 'phone';

const addresses = (types: IdentifierType[]) => types.filter((type): type is AddressType => type !== 'username');

/** What a person most likely typed, among what is allowed; a number in the country that has this code, if one was chosen. */
export function identify(input: string, allowed: IdentifierType[], code?: string): { type: IdentifierType; value: string } {
  const value = narrow(input).trim();
  const digits = value.replaceAll(/[\s().+-]/g, '');
  const number = () => (code ? international(value, code) : digits);
  if (allowed.includes('email') && value.includes('@')) return { type: 'email', value };
  if (allowed.includes('phone') && /^\d{5,}$/.test(digits)) return { type: 'phone', value: number() };
  if (allowed.includes('username')) return { type: 'username', value };
  return allowed[0] === 'phone' ? { type: 'phone', value: number() } : { type: allowed[0] ?? 'username', value };
}

/** What a link fills in where such identifiers are allowed; empty for nothing. Digits alone are a number with its country's code. */
export function loginHint(allowed: IdentifierType[], search: string = window.location.search): string {
  const hint = (new URLSearchParams(search).get('login_hint') ?? '').trim();
  return allowed.includes('phone') && /^[1-9]\d{4,}$/.test(hint) ? `+${hint}` : hint;
}

/** Whether this can be a username: it begins with a letter or underscore, and holds nothing odd. */
export const isUsername = (text: string): boolean => /^[A-Z_a-z]\w*$/.test(text);
