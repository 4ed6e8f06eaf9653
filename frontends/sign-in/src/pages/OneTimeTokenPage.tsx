import type { ApiError } from '@keystory/api-client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { followedLink, hideToken } from '../followed-link';
import { follow, unagreed } from '../interaction/link';
import { useLinkProblem } from '../interaction/link-problem';
import { isSessionGone } from '../interaction/problems';
import { isLost } from '../interaction/repetition';
import { useAttempt } from '../interaction/useAttempt';
import { AgreeFirst } from '../layout/AgreeFirst';
import { useAgreement } from '../layout/Agreement';
import { FrameSkeleton } from '../layout/Frame';
import { useSettings } from '../settings';
import { FailedArrival } from '../social/FailedArrival';
import { NewAccount } from '../social/NewAccount';
import { MessagePage } from './MessagePage';

/** Where links with one-time tokens lead: lets the person in, or says why that did not work. */
export default function OneTimeTokenPage() {
  const { t } = useTranslation('signIn');
  const { signInMode } = useSettings().signInExperience;
  const { busy, error: failure, run } = useAttempt();
  const [refusal, setRefusal] = useState<ApiError>();
  const error = refusal ?? failure;
  const [link] = useState(() => followedLink());
  const begun = useRef(false);
  const problem = useLinkProblem(error);
  const event = signInMode === 'Register' ? 'Register' : 'SignIn';
  const { isGiven } = useAgreement(event);
  const hasAgreed = useAgreement('Register').isGiven;
  const [asksFirst] = useState(!isGiven);

  const go = useCallback(() => {
    if (!link || begun.current) return; // a token is good once, however often the page is drawn
    begun.current = true;
    hideToken();
    void run(() => follow(link, event === 'Register', hasAgreed));
  }, [link, run, event, hasAgreed]);

  useEffect(() => {
    if (!asksFirst) go();
  }, [asksFirst, go]);

  if (!link) return <FailedArrival title={t('link.failed')} problem={t('link.unknown')} />;
  if (!error && asksFirst) {
    const words = event === 'Register' ? 'register' : 'signIn';
    return <AgreeFirst event={event} title={t(`${words}.title`)} step={t(`${words}.submit`)} busy={busy} onAgreed={go} />;
  }
  if (!error) return <FrameSkeleton />;
  const stranger = unagreed(error);
  if (stranger) return <NewAccount verificationId={stranger} onRefused={setRefusal} />;
  if (isSessionGone(error)) return <MessagePage about="unknownSession" support />;
  if (error.code === 'user.suspended') return <MessagePage about="suspended" support />;
  const again = () => {
    begun.current = false;
    go();
  };
  return <FailedArrival title={t('link.failed')} problem={problem} onAgain={isLost(error) ? again : undefined} />;
}
