import { Splash } from '@keystory/app-kit';
import { Navigate, type RouteObject } from 'react-router';
import type { Address } from './proof/api';
import { AccountGate } from './shell/AccountGate';
import { SomethingWrong } from './shell/SomethingWrong';

/** The pages of one's own account; each is fetched when it is first opened. */
export const routes: RouteObject[] = [
  {
    Component: AccountGate,
    HydrateFallback: Splash,
    ErrorBoundary: SomethingWrong,
    children: [
      { index: true, element: <Navigate to="/profile" replace /> },
      { path: 'profile', lazy: () => import('./profile/ProfilePage') },
      { path: 'security', lazy: () => import('./security/SecurityPage') },
      { path: 'sessions', lazy: () => import('./sessions/SessionsPage') },
      { path: 'email', lazy: addressPage('email') },
      { path: 'phone', lazy: addressPage('phone') },
      { path: 'social/:connectorId', lazy: () => import('./social/LinkPage') },
      { path: 'callback/social/:connectorId', lazy: () => import('./social/LinkedPage') },
      { path: '*', element: <Navigate to="/profile" replace /> },
    ],
  },
];

function addressPage(type: Address['type']) {
  return async () => {
    const { AddressPage } = await import('./address/AddressPage');
    return { element: <AddressPage key={type} type={type} /> };
  };
}
