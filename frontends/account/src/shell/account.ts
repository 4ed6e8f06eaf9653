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

type Field = keyof AccountCenter['fields'];

/** Whether a field is shown at all, and whether it may be changed; a field that is not listed is off. */
export function useControl(): { isShown: (field: Field) => boolean; isEditable: (field: Field) => boolean } {
  const { fields } = useAccount().controls;
  return {
    isShown: (field) => fields[field] === 'ReadOnly' || fields[field] === 'Edit',
    isEditable: (field) => fields[field] === 'Edit',
  };
}
