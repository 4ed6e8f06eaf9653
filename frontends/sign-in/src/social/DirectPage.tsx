import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSessionGone, useSocialProblem } from '../interaction/problems';
import { isLost } from '../interaction/repetition';
import { depart } from '../interaction/social';
import { useAttempt } from '../interaction/useAttempt';
import { AgreeFirst } from '../layout/AgreeFirst';
import { useAgreement } from '../layout/Agreement';
import { FrameSkeleton } from '../layout/Frame';
import { MessagePage } from '../pages/MessagePage';
import { useLocation } from '../routing';
import { useSettings, type PageExperience } from '../settings';
import { connectorName } from './connector-name';
import { FailedArrival } from './FailedArrival';

const SCREENS = ['sign-in', 'register', 'reset-password', 'identifier-sign-in', 'identifier-register', 'single-sign-on'];

/** Sends people on to the provider that the application, or the address, names; to the first screen where there is no such provider. */
export default function DirectPage({ way, name }: { way: string; name: string }) {
  const { t } = useTranslation('signIn');
  const { signInExperience } = useSettings();
  const { replace } = useLocation();
  const { busy, error, run } = useAttempt();
  const problem = useSocialProblem(error);
  const begun = useRef(false);
  const [screen] = useState(screenAsked);
  const provider = useMemo(() => providerNamed(signInExperience, way, name), [signInExperience, way, name]);
  const event = provider?.way === 'social' && screen.endsWith('register') ? 'Register' : 'SignIn';
  const { agreed, isGiven } = useAgreement(event);
  const [asksFirst] = useState(!isGiven);

  const leave = useCallback(() => {
    if (!provider) return;
    // Whoever comes back by the history is asked, and not sent away again.
    window.history.replaceState(null, '', `/${screen}${window.location.search}`);
    void run(() => depart(provider.id, event, agreed, provider.way));
  }, [provider, screen, event, agreed, run]);

  useEffect(() => {
    if (begun.current || (provider && asksFirst)) return;
    begun.current = true; // one departure, however often the page is drawn
    if (provider) leave();
    else replace(`/${screen}`);
  }, [provider, asksFirst, leave, replace, screen]);

  if (isSessionGone(error)) return <MessagePage about="unknownSession" support />;
  if (error) return <FailedArrival title={t('social.failedUnnamed')} problem={problem} onAgain={isLost(error) ? leave : undefined} />;
  if (!provider || !asksFirst) return <FrameSkeleton />;
  const step = t('social.with', { name: provider.name });
  return <AgreeFirst event={event} title={step} step={step} busy={busy} onAgreed={leave} />;
}

function screenAsked(): string {
  const asked = new URLSearchParams(window.location.search).get('fallback') ?? '';
  return SCREENS.includes(asked) ? asked : 'sign-in';
}

/** Social providers are named by what they are, or by their id before landing there; those of organizations by their id. */
function providerNamed({ socialConnectors, ssoConnectors }: PageExperience, way: string, name: string) {
  const social = socialConnectors.find(({ id, target }) => (way === 'social' && target === name) || (way === 'landing' && id === name));
  if (social) return { id: social.id, name: connectorName(social), way: 'social' as const };
  const sso = way === 'sso' ? ssoConnectors.find(({ id }) => id === name) : undefined;
  return sso && { id: sso.id, name: sso.connectorName, way: 'sso' as const };
}
