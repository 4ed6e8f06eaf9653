import { Problem, SessionGate, Splash } from '@keystory/app-kit';
import { asApiError } from '@keystory/api-client';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Outlet } from 'react-router';
import { accountQuery, controlsQuery } from '../api';
import { session } from '../session';
import { AccountContext } from './account';

// Fetched while the session is found.
const frame = import('./Frame');
const Frame = lazy(() => frame);
const SwitchedOff = lazy(() => import('./SwitchedOff'));

export function AccountGate() {
  return (
    <SessionGate session={session} basename="/account">
      <Loaded />
    </SessionGate>
  );
}

/** Shows pages once the account is there, or why it is not to be had. */
function Loaded() {
  const account = useQuery(accountQuery);
  const controls = useQuery(controlsQuery);
  if (account.isPending || controls.isPending) return <Splash />;
  const isOff = account.isError && asApiError(account.error).code === 'account_center.not_enabled';
  return (
    <Suspense fallback={<Splash />}>
      {isOff || controls.data?.enabled === false ? (
        <SwitchedOff />
      ) : (
        <Frame>
          {account.isError && <Problem cause={account.error} retry={account.refetch} />}
          {controls.isError && <Problem cause={controls.error} retry={controls.refetch} />}
          {account.data && controls.data && (
            <AccountContext value={{ account: account.data, controls: controls.data }}>
              <Outlet />
            </AccountContext>
          )}
        </Frame>
      )}
    </Suspense>
  );
}
