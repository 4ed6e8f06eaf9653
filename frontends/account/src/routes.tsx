import { Navigate, type RouteObject } from 'react-router';
import { AddressPage } from './address/AddressPage';
import { ProfilePage } from './profile/ProfilePage';
import { SecurityPage } from './security/SecurityPage';
import { AccountGate } from './shell/AccountGate';
import { SomethingWrong } from './shell/SomethingWrong';
import { LinkedPage } from './social/LinkedPage';
import { LinkPage } from './social/LinkPage';

/** The pages of one's own account. */
export const routes: RouteObject[] = [
  {
    Component: AccountGate,
    ErrorBoundary: SomethingWrong,
    children: [
      { index: true, element: <Navigate to="/profile" replace /> },
      { path: 'profile', Component: ProfilePage },
      { path: 'security', Component: SecurityPage },
      { path: 'email', element: <AddressPage key="email" type="email" /> },
      { path: 'phone', element: <AddressPage key="phone" type="phone" /> },
      { path: 'social/:connectorId', Component: LinkPage },
      { path: 'callback/social/:connectorId', Component: LinkedPage },
      { path: '*', element: <Navigate to="/profile" replace /> },
    ],
  },
];
