import type { Account, AccountCenter } from '@keystory/api-client';
import { createContext, useContext } from 'react';

interface Mine {
  account: Account;
  controls: AccountCenter;
}

export const AccountContext = createContext<Mine | null>(null);

export function useAccount(): Mine {
  const mine = useContext(AccountContext);
  if (!mine) throw new Error('Rendered outside of a loaded account.');
  return mine;
}

export type Field = keyof AccountCenter['fields'];

/** Whether a field is shown at all, and whether it may be changed; one that is not listed is off, passkeys are as factors. */
export function useControl(): { isShown: (field: Field) => boolean; isEditable: (field: Field) => boolean } {
  const { fields } = useAccount().controls;
  const of = (field: Field) => fields[field] ?? (field === 'passkey' ? fields.mfa : undefined);
  return {
    isShown: (field) => of(field) === 'ReadOnly' || of(field) === 'Edit',
    isEditable: (field) => of(field) === 'Edit',
  };
}
