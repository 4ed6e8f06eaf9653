import { Splash } from '@keystory/app-kit';
import { useEffect } from 'react';
import { Navigate, useLocation, useParams, type RouteObject } from 'react-router';

/** What pages are called where administrators may come from, and what they are called here. */
const NAMES = {
  'api-resources': '/resources',
  'audit-logs': '/audit-log',
  'customize-jwt': '/custom-jwt',
};

/** Pages that are part of another one here. */
const PARTS = {
  'connectors/passwordless': '/connectors',
  'connectors/social': '/connectors',
  'signing-keys': '/settings/keys',
  'tenant-settings/domains': '/settings/domains',
  'tenant-settings': '/settings',
};

/** What stands behind a name goes along, and so does what is asked for. */
function Renamed({ to }: { to: string }) {
  const { '*': rest } = useParams();
  const { search } = useLocation();
  return <Navigate to={`${to}${rest ? `/${rest}` : ''}${search}`} replace />;
}

/** One's own account is looked after on a page of its own, which is not part of the console. */
function ToAccount() {
  useEffect(() => window.location.replace('/account'), []);
  return <Splash />;
}

/** Bookmarks and habits lead to the right page. */
export const movedRoutes: RouteObject[] = [
  ...Object.entries(NAMES).map(([name, to]) => ({ path: `${name}/*`, element: <Renamed to={to} /> })),
  ...Object.entries(PARTS).map(([name, to]) => ({ path: `${name}/*`, element: <Navigate to={to} replace /> })),
  { path: 'profile/*', Component: ToAccount },
];
