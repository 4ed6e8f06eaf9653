import type { ApiError } from '@keystory/api-client';
import { Button } from '@keystory/ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orAsked } from '../interaction/missing';
import { link, registerArrived, type Related } from '../interaction/social';
import { useAttempt } from '../interaction/useAttempt';
import { useAgreement } from '../layout/Agreement';
import { Heading } from '../layout/Heading';
import { Terms } from '../layout/Terms';
import styles from './Social.module.css';

interface LinkAccountProps {
  related: Related;
  verificationId: string;
  /** What the provider is called. */
  name: string;
  mayRegister: boolean;
  onRefused: (error: ApiError) => void;
}

/** Asks whether the account that has the person's address is theirs to be linked. */
export function LinkAccount({ related, verificationId, name, mayRegister, onRefused }: LinkAccountProps) {
  const { t } = useTranslation('signIn');
  const { busy, error, run } = useAttempt();
  const [apart, setApart] = useState(false);
  const agreement = useAgreement('Register');

  useEffect(() => {
    if (error) onRefused(error);
  }, [error, onRefused]);

  const go = (isApart: boolean) => {
    if (isApart && !agreement.ask()) return;
    setApart(isApart);
    void run(() => orAsked(() => (isApart ? registerArrived(verificationId) : link(verificationId))));
  };
  const value = related.type === 'phone' ? `+${related.value}` : related.value;
  return (
    <>
      <Heading title={t('social.unlinkedTitle')} intro={t('social.related', { value, name })}>
        {t('social.unlinkedTitle')}
      </Heading>
      <div className={styles.actions}>
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
    </>
  );
}
