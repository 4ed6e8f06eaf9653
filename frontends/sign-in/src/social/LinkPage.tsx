import { Button, Notice } from '@keystory/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { link, linkableBy, registerArrived } from '../interaction/arrival';
import { shown } from '../interaction/codes';
import { orAsked } from '../interaction/missing';
import { isSessionGone, useSocialProblem } from '../interaction/problems';
import { useAttempt } from '../interaction/useAttempt';
import { useAgreement } from '../layout/Agreement';
import { BackToSignIn } from '../layout/BackToSignIn';
import styles from '../layout/Form.module.css';
import { Heading } from '../layout/Heading';
import { Terms } from '../layout/Terms';
import { MessagePage } from '../pages/MessagePage';
import { useSettings } from '../settings';
import { useProviderName } from './connector-name';

/** Asks whether the account that has the person's address is theirs to be linked, or another one is to be made. */
export default function LinkPage({ connectorId }: { connectorId: string }) {
  const { t } = useTranslation('signIn');
  const mayRegister = useSettings().signInExperience.signInMode !== 'SignIn';
  const name = useProviderName(connectorId) ?? '';
  const { busy, error, run } = useAttempt();
  const problem = useSocialProblem(error);
  const [found] = useState(() => linkableBy(connectorId));
  const [apart, setApart] = useState(false);
  const agreement = useAgreement('Register');

  if (!found || isSessionGone(error)) return <MessagePage about="unknownSession" support />;
  if (error?.code === 'user.suspended') return <MessagePage about="suspended" support />;

  const { related, verificationId } = found;
  const go = (isApart: boolean) => {
    if (isApart && !agreement.ask()) return;
    setApart(isApart);
    void run(() => orAsked(() => (isApart ? registerArrived(verificationId) : link(verificationId))));
  };
  return (
    <>
      <Heading title={t('social.unlinkedTitle')} intro={t('social.related', { value: shown(related), name })}>
        {t('social.unlinkedTitle')}
      </Heading>
      <div className={styles.form}>
        {problem && (
          <Notice kind="danger" focus>
            {problem}
          </Notice>
        )}
        <Button busy={busy && !apart} onClick={() => go(false)}>
          {t('social.link')}
        </Button>
        {mayRegister && agreement.isAsked && <Terms event="Register" />}
        {mayRegister && (
          <Button variant="secondary" busy={busy && apart} onClick={() => go(true)}>
            {t('social.apart')}
          </Button>
        )}
      </div>
      <BackToSignIn />
    </>
  );
}
