import { SessionGate, Splash } from '@keystory/app-kit';
import { unwrap } from '@keystory/api-client';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Navigate } from 'react-router';
import { publicApi, session } from '../session';
import { AdministratorsOnly } from './AdministratorsOnly';

// Fetched while the session is found.
const shell = import('./Shell');
const Shell = lazy(() => shell);

/** The way in: set-up first where nobody can sign in yet, then the session, then the permission. */
export function ConsoleGate() {
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => unwrap(publicApi.GET('/api/setup')), staleTime: Infinity });
  if (setup.isPending) return <Splash />;
  if (setup.data?.administratorExists === false) return <Navigate to="/welcome" replace />;
  return (
    <SessionGate session={session} basename="/console" withScopes>
      <AdministratorsOnly>
        <Suspense fallback={<Splash />}>
          <Shell />
        </Suspense>
      </AdministratorsOnly>
    </SessionGate>
  );
}
