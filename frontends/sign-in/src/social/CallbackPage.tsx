import { asApiError, type ApiError } from '@keystory/api-client';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pageOf } from '../interaction/asked';
import { identifyAndSubmit } from '../interaction/journey';
import { isSessionGone, useSocialProblem } from '../interaction/problems';
import { arrive, missing, registerArrived, signInArrived, unlinked } from '../interaction/social';
import { FrameSkeleton } from '../layout/Frame';
import { MessagePage } from '../pages/MessagePage';
import { leaveFor, useLocation } from '../routing';
import { useSettings } from '../settings';
import { connectorName } from './connector-name';
import { FailedArrival } from './FailedArrival';
import { LinkAccount } from './LinkAccount';
import { MissingUsername } from './MissingUsername';

/** Answers of providers that this tab has taken in already; each is good once, however often the page is drawn. */
const taken = new Map<string, Promise<Arrival>>();

interface Arrival {
  verificationId?: string;
  leaveFor?: string;
  error?: ApiError;
}

/** Where people come back to from another provider: signs them in, or asks what is to become of an account. */
export default function CallbackPage({ connectorId }: { connectorId: string }) {
  const { t } = useTranslation('signIn');
  const { signInMode, socialConnectors, ssoConnectors } = useSettings().signInExperience;
  const { navigate } = useLocation();
  const [arrival, setArrival] = useState<Arrival>();
  const problem = useSocialProblem(arrival?.error);
  const connector = socialConnectors.find(({ id }) => id === connectorId);
  const name = connector ? connectorName(connector) : ssoConnectors.find(({ id }) => id === connectorId)?.connectorName;

  useEffect(() => {
    const answer = window.location.search;
    const begun = taken.get(answer) ?? takeIn(connectorId, new URLSearchParams(answer), signInMode !== 'SignIn');
    taken.set(answer, begun);
    void begun.then((settled) => {
      const page = settled.error && pageOf(settled.error);
      if (settled.leaveFor) leaveFor(settled.leaveFor);
      else if (page) navigate(page);
      else setArrival(settled);
    });
  }, [connectorId, signInMode, navigate]);

  if (!arrival) return <FrameSkeleton />;
  const { error, verificationId } = arrival;
  if (isSessionGone(error)) return <MessagePage about="unknownSession" support />;
  if (error?.code === 'user.suspended') return <MessagePage about="suspended" support />;
  const related = unlinked(error)?.related;
  if (related && verificationId) {
    return <LinkAccount related={related} verificationId={verificationId} name={name ?? ''} mayRegister={signInMode !== 'SignIn'} onRefused={(refusal) => setArrival({ verificationId, error: refusal })} />;
  }
  const lacking = missing(error);
  if (lacking?.length === 1 && lacking[0] === 'username') return <MissingUsername />;
  return <FailedArrival title={name ? t('social.failed', { name }) : t('social.failedUnnamed')} problem={lacking ? t('social.more') : problem} />;
}

/** Signs in who came back, or makes an account where nobody can be meant. */
async function takeIn(connectorId: string, answer: URLSearchParams, mayRegister: boolean): Promise<Arrival> {
  let verificationId: string | undefined;
  try {
    const proven = await arrive(connectorId, answer);
    verificationId = proven;
    try {
      return { leaveFor: await identifyAndSubmit(proven) };
    } catch (cause) {
      const refusal = asApiError(cause);
      if (refusal.code === 'user.identity_already_in_use') return { leaveFor: await signInArrived(proven) };
      const stranger = unlinked(refusal);
      if (!stranger || stranger.related || !mayRegister) throw cause;
      return { leaveFor: await registerArrived(proven) };
    }
  } catch (cause) {
    return { ...(verificationId ? { verificationId } : {}), error: asApiError(cause) };
  }
}
