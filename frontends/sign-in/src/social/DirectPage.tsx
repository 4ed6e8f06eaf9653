import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isSessionGone, useSocialProblem } from '../interaction/problems';
import { depart } from '../interaction/social';
import { departTo } from '../interaction/sso';
import { useAttempt } from '../interaction/useAttempt';
import { FrameSkeleton } from '../layout/Frame';
import { MessagePage } from '../pages/MessagePage';
import { useLocation } from '../routing';
import { useSettings } from '../settings';
import { FailedArrival } from './FailedArrival';

const SCREENS = ['sign-in', 'register', 'reset-password', 'identifier-sign-in', 'identifier-register', 'single-sign-on'];

/** Sends people on to the provider that the application named; to its first screen where there is no such provider. */
export default function DirectPage({ way, name }: { way: string; name: string }) {
  const { t } = useTranslation('signIn');
  const { socialConnectors, ssoConnectors } = useSettings().signInExperience;
  const { replace } = useLocation();
  const { error, run } = useAttempt();
  const problem = useSocialProblem(error);
  const begun = useRef(false);

  useEffect(() => {
    if (begun.current) return; // one departure, however often the page is drawn
    begun.current = true;
    const asked = new URLSearchParams(window.location.search).get('fallback') ?? '';
    const screen = SCREENS.includes(asked) ? asked : 'sign-in';
    const social = way === 'social' ? socialConnectors.find(({ target }) => target === name) : undefined;
    const sso = way === 'sso' ? ssoConnectors.find(({ id }) => id === name) : undefined;
    const leave = sso ? () => departTo(sso.id) : social && (() => depart(social.id, screen.endsWith('register') ? 'Register' : 'SignIn'));
    if (!leave) return replace(`/${screen}`);
    // Whoever comes back by the history is asked, and not sent away again.
    window.history.replaceState(null, '', `/${screen}${window.location.search}`);
    void run(leave);
  }, [way, name, socialConnectors, ssoConnectors, replace, run]);

  if (!error) return <FrameSkeleton />;
  if (isSessionGone(error)) return <MessagePage about="unknownSession" support />;
  return <FailedArrival title={t('social.failedUnnamed')} problem={problem} />;
}
