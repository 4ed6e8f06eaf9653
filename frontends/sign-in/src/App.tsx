import { lazy, Suspense } from 'react';
import { Frame, FrameSkeleton } from './layout/Frame';
import { ErrorPage } from './pages/ErrorPage';
import { MessagePage } from './pages/MessagePage';
import { RegisterPage } from './pages/RegisterPage';
import { SignInPage } from './pages/SignInPage';
import { Routing, useLocation } from './routing';
import { SettingsContext, useSettings, type Settings } from './settings';

const ConsentPage = lazy(() => import('./pages/ConsentPage'));
const DevicePage = lazy(() => import('./pages/DevicePage'));
const CallbackPage = lazy(() => import('./social/CallbackPage'));

export function App({ settings }: { settings: Settings }) {
  return (
    <SettingsContext value={settings}>
      <Routing>
        <Frame>
          <Suspense fallback={<FrameSkeleton />}>
            <Page />
          </Suspense>
        </Frame>
      </Routing>
    </SettingsContext>
  );
}

function Page() {
  const { path } = useLocation();
  const { error, signInExperience } = useSettings();
  if (error) return <ErrorPage {...error} />;
  switch (`/${path.split('/')[1] ?? ''}`) {
    case '/sign-in':
    case '/identifier-sign-in':
      return signInExperience.signInMode === 'Register' ? <RegisterPage /> : <SignInPage />;
    case '/register':
    case '/identifier-register':
      return <RegisterPage />;
    case '/consent':
      return <ConsentPage />;
    case '/callback':
      return <CallbackPage connectorId={path.split('/').at(-1) ?? ''} />;
    case '/device':
      return <DevicePage step={path.split('/')[2]} />;
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
