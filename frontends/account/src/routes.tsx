import { Navigate, type RouteObject } from 'react-router';
import { ProfilePage } from './profile/ProfilePage';
import { SecurityPage } from './security/SecurityPage';
import { AccountGate } from './shell/AccountGate';
import { SomethingWrong } from './shell/SomethingWrong';

/** The pages of one's own account. */
export const routes: RouteObject[] = [
  {
    Component: AccountGate,
    ErrorBoundary: SomethingWrong,
    children: [
      { index: true, element: <Navigate to="/profile" replace /> },
      { path: 'profile', Component: ProfilePage },
      { path: 'security', Component: SecurityPage },
      { path: '*', element: <Navigate to="/profile" replace /> },
    ],
  },
];
