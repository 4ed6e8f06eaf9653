import { Splash } from '@keystory/app-kit';
import { Navigate, type RouteObject } from 'react-router';
import { KeptProof } from './action/KeptProof';
import type { Address } from './proof/api';
import { AccountGate } from './shell/AccountGate';
import { SomethingWrong } from './shell/SomethingWrong';
import type { SocialPageProps } from './social/SocialPage';

/** What people change of their account, each on a page that applications can link to. */
const changes: RouteObject[] = [
  { path: 'username', lazy: () => import('./security/UsernamePage') },
  { path: 'password', lazy: () => import('./security/PasswordPage') },
  { path: 'email', lazy: addressPage('email') },
  { path: 'phone', lazy: addressPage('phone') },
  { path: 'authenticator-app', lazy: totpPage(false) },
  { path: 'authenticator-app/replace', lazy: totpPage(true) },
  { path: 'backup-codes/generate', lazy: backupCodesPage(false) },
  { path: 'backup-codes/regenerate', lazy: backupCodesPage(true) },
  { path: 'backup-codes/manage', lazy: () => import('./factors/OwnBackupCodesPage') },
  { path: 'passkey/add', lazy: () => import('./factors/AddPasskeyPage') },
  { path: 'passkey/manage', lazy: () => import('./factors/PasskeysPage') },
  { path: 'social/:connectorId', lazy: socialPage('link') },
  { path: 'social/:connectorId/change', lazy: socialPage('change') },
  { path: 'social/:connectorId/remove', lazy: socialPage('remove') },
  { path: 'verified-action', lazy: () => import('./action/VerifiedActionPage') },
];

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
      { path: 'callback/social/:connectorId', lazy: () => import('./social/LinkedPage') },
      { Component: KeptProof, children: changes.flatMap((change) => [change, whenDone(change)]) },
      { path: '*', element: <Navigate to="/profile" replace /> },
    ],
  },
];

/** The page of a change once it is done. */
function whenDone(change: RouteObject): RouteObject {
  return { path: `${change.path}/success`, lazy: change.lazy };
}

function addressPage(type: Address['type']) {
  return async () => {
    const { AddressPage } = await import('./address/AddressPage');
    return { element: <AddressPage key={type} type={type} /> };
  };
}

function totpPage(isReplacing: boolean) {
  return async () => {
    const { TotpPage } = await import('./factors/TotpPage');
    return { element: <TotpPage key={String(isReplacing)} isReplacing={isReplacing} /> };
  };
}

function backupCodesPage(isReplacing: boolean) {
  return async () => {
    const { BackupCodesPage } = await import('./factors/BackupCodesPage');
    return { element: <BackupCodesPage key={String(isReplacing)} isReplacing={isReplacing} /> };
  };
}

function socialPage(what: SocialPageProps['what']) {
  return async () => {
    const { SocialPage } = await import('./social/SocialPage');
    return { element: <SocialPage key={what} what={what} /> };
  };
}
