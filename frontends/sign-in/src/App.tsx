import { useGuidedFocus } from '@keystory/ui';
import { lazy, Suspense } from 'react';
import { forAdministrators } from './administrators';
import type { CodeFlow } from './interaction/codes';
import { Agreement } from './layout/Agreement';
import { Fetched } from './layout/Fetched';
import { Frame, FrameSkeleton } from './layout/Frame';
import { ErrorPage } from './pages/ErrorPage';
import { MessagePage } from './pages/MessagePage';
import { RegisterPage } from './pages/RegisterPage';
import { SignInPage } from './pages/SignInPage';
import { Routing, useLocation } from './routing';
import { SettingsContext, useSettings, type Settings } from './settings';

const CodePage = lazy(() => import('./pages/code/CodePage'));
const ContinuePage = lazy(() => import('./pages/ContinuePage'));
const ProfilePage = lazy(() => import('./pages/profile/ProfilePage'));
const ForgotPasswordPage = lazy(() => import('./pages/ForgotPasswordPage'));
const ConsentPage = lazy(() => import('./pages/ConsentPage'));
const DevicePage = lazy(() => import('./pages/DevicePage'));
const OneTimeTokenPage = lazy(() => import('./pages/OneTimeTokenPage'));
const SwitchAccountPage = lazy(() => import('./pages/SwitchAccountPage'));
const MfaPages = lazy(() => import('./pages/mfa/MfaPages'));
const OrganizationPage = lazy(() => import('./sso/OrganizationPage'));
const LinkPage = lazy(() => import('./social/LinkPage'));
const DirectPage = lazy(() => import('./social/DirectPage'));
const CallbackPage = lazy(() => import('./social/CallbackPage'));

export function App({ settings }: { settings: Settings }) {
  useGuidedFocus();
  return (
    <SettingsContext value={forAdministrators(settings)}>
      <Routing>
        <Frame>
          <Agreement>
            <Pages />
          </Agreement>
        </Frame>
      </Routing>
    </SettingsContext>
  );
}

function Pages() {
  return (
    <Fetched path={useLocation().path}>
      <Suspense fallback={<FrameSkeleton />}>
        <Page />
      </Suspense>
    </Fetched>
  );
}

const isCodeFlow = (place: string): place is CodeFlow => ['sign-in', 'register', 'forgot-password', 'continue'].includes(place);

function Page() {
  const { path } = useLocation();
  const { error, signInExperience } = useSettings();
  if (error) return <ErrorPage {...error} />;
  const [, place = '', step, name = ''] = path.split('/');
  if (step === 'verification-code' && isCodeFlow(place)) return <CodePage key={place} />;
  switch (`/${place}`) {
    case '/sign-in':
    case '/identifier-sign-in':
      return signInExperience.signInMode === 'Register' ? <RegisterPage /> : <SignInPage />;
    case '/register':
    case '/identifier-register':
      return <RegisterPage />;
    case '/forgot-password':
    case '/reset-password':
      return <ForgotPasswordPage step={step} />;
    case '/continue':
      return step === 'extraProfile' ? <ProfilePage /> : <ContinuePage missing={step ?? ''} />;
    case '/mfa-verification':
    case '/mfa-binding':
    case '/mfa-onboarding':
    case '/create-passkey':
      return <MfaPages path={path} />;
    case '/one-time-token':
      return <OneTimeTokenPage />;
    case '/switch-account':
      return <SwitchAccountPage />;
    case '/consent':
      return <ConsentPage />;
    case '/single-sign-on':
      return <OrganizationPage step={step} />;
    case '/direct':
      return <DirectPage way={step ?? ''} name={decodeURIComponent(path.split('/').slice(3).join('/'))} />;
    case '/social':
      if (step === 'link') return <LinkPage connectorId={name} />;
      return step === 'landing' ? <DirectPage way="landing" name={name} /> : <MessagePage about="notFound" />;
    case '/callback':
      return <CallbackPage connectorId={path.split('/').at(-1) ?? ''} />;
    case '/device':
      return <DevicePage step={step} />;
    case '/signed-out':
      return <MessagePage about="signedOut" tone="success" />;
    case '/account-suspended':
      return <MessagePage about="suspended" support />;
    case '/error':
      return <ErrorPage code={new URLSearchParams(window.location.search).get('code') ?? ''} />;
    case '/':
    case '/unknown-session':
      return <MessagePage about="unknownSession" support />;
    default:
      return <MessagePage about="notFound" />;
  }
}
