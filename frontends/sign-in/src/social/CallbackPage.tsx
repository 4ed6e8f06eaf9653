import { asApiError, type ApiError } from '@keystory/api-client';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationId } from '../application-id';
import { arrive, askToLink, forgetDeparture, registerArrived, signInArrived, unlinked } from '../interaction/arrival';
import { pageOf } from '../interaction/asked';
import { identifyAndSubmit } from '../interaction/journey';
import { orAsked } from '../interaction/missing';
import { isSessionGone, useSocialProblem } from '../interaction/problems';
import { attempted, isLost } from '../interaction/repetition';
import type { Next } from '../interaction/useAttempt';
import { useAgreement } from '../layout/Agreement';
import { FrameSkeleton } from '../layout/Frame';
import { MessagePage } from '../pages/MessagePage';
import { leaveFor, useLocation } from '../routing';
import { useSettings } from '../settings';
import { useProviderName } from './connector-name';
import { FailedArrival } from './FailedArrival';
import { NewAccount } from './NewAccount';

/** Answers of providers that this tab has taken in already; each is good once, however often the page is drawn. */
const taken = new Map<string, Promise<Arrival>>();

interface Arrival {
  verificationId?: string;
  agreed?: boolean;
  next?: Next;
  error?: ApiError;
}

/** Where people come back to from another provider: signs them in, or asks what is to become of an account. */
export default function CallbackPage({ connectorId }: { connectorId: string }) {
  const { t } = useTranslation('signIn');
  const { signInMode } = useSettings().signInExperience;
  const { replace } = useLocation();
  const { isAsked, change } = useAgreement('Register');
  const mayRegister = signInMode !== 'SignIn';
  const [arrival, setArrival] = useState<Arrival>();
  const problem = useSocialProblem(arrival?.error);
  const isGone = isSessionGone(arrival?.error);
  const name = useProviderName(connectorId);

  const take = useCallback(() => {
    const answer = window.location.search;
    const begun = taken.get(answer) ?? takeIn(connectorId, new URLSearchParams(answer), (agreed) => mayRegister && (agreed || !isAsked));
    taken.set(answer, begun);
    void begun.then((settled) => {
      const { agreed, next, error } = settled;
      if (agreed) change({ agreed: true });
      if (typeof next === 'string') return leaveFor(next);
      const page = next?.page ?? (error && pageOf(error));
      // Whoever comes back by the history has nothing to be taken in here any more.
      return page ? replace(page) : setArrival(settled);
    });
  }, [connectorId, mayRegister, isAsked, change, replace]);
  useEffect(take, [take]);

  useEffect(() => {
    // The address that people come back to names no application, but the tab knows it, and the server where it is.
    const id = applicationId();
    if (isGone && id) leaveFor(`/unknown-session?app_id=${encodeURIComponent(id)}`);
  }, [isGone]);

  if (!arrival) return <FrameSkeleton />;
  const { error, verificationId } = arrival;
  if (isGone) return <MessagePage about="unknownSession" support />;
  if (error?.code === 'user.suspended') return <MessagePage about="suspended" support />;
  if (unlinked(error) && verificationId && mayRegister) {
    return <NewAccount verificationId={verificationId} onRefused={(refusal) => setArrival({ verificationId, error: refusal })} />;
  }
  const again = () => {
    taken.delete(window.location.search);
    setArrival(undefined);
    take();
  };
  const title = name ? t('social.failed', { name }) : t('social.failedUnnamed');
  return <FailedArrival title={title} problem={problem} onAgain={isLost(error) ? again : undefined} />;
}

/** Lets in who came back; what an account lacks is asked for on the pages that can. */
async function takeIn(connectorId: string, answer: URLSearchParams, mayRegister: (agreed: boolean) => boolean): Promise<Arrival> {
  let arrived: { verificationId: string; agreed: boolean } | undefined;
  let error: ApiError | undefined;
  try {
    return await attempted(async () => {
      const { verificationId, agreed } = (arrived = await arrive(connectorId, answer));
      return { agreed, next: await orAsked(() => letIn(connectorId, verificationId, mayRegister(agreed))) };
    });
  } catch (cause) {
    error = asApiError(cause);
    return { ...arrived, error };
  } finally {
    if (!isLost(error)) forgetDeparture(answer);
  }
}

/** Signs in who came back; makes an account where nobody can be meant, and asks where somebody may be. */
async function letIn(connectorId: string, verificationId: string, mayRegister: boolean): Promise<Next> {
  try {
    return await identifyAndSubmit(verificationId);
  } catch (cause) {
    const refusal = asApiError(cause);
    if (refusal.code === 'user.identity_already_in_use') return signInArrived(verificationId);
    const stranger = unlinked(refusal);
    if (stranger?.related) return askToLink({ connectorId, verificationId, related: stranger.related });
    if (!stranger || !mayRegister) throw cause;
    return registerArrived(verificationId);
  }
}
