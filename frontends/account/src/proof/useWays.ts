import { useAccount } from '../shell/account';
import type { Address } from './api';

/** How somebody can prove who they are: by their password, or by a code to an address of theirs. */
export type Way = 'password' | Address;

/** The ways that this account has, the usual one first; addresses that are not shown here cannot be used. */
export function useWays(): Way[] {
  const { hasPassword, hasSecurityVerificationMethod, primaryEmail, primaryPhone } = useAccount().account;
  // Where it is not shown whether there is a password, there may be one.
  const mayHavePassword = hasPassword ?? hasSecurityVerificationMethod;
  return [
    ...(mayHavePassword ? ['password' as const] : []),
    ...(primaryEmail ? [{ type: 'email' as const, value: primaryEmail }] : []),
    ...(primaryPhone ? [{ type: 'phone' as const, value: primaryPhone }] : []),
  ];
}
