import { useAccount } from '../shell/account';

/** Tells password managers whose password it is. */
export function WhosePassword() {
  const { account } = useAccount();
  return <input type="text" name="username" autoComplete="username" value={account.username ?? ''} readOnly hidden />;
}
