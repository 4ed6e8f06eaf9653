import { Button } from '@keystory/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shown } from '../../interaction/codes';
import { bindAddress, sendCodeTo, type AddressFactor, type SentCode } from '../../interaction/factors';
import { isSessionGone } from '../../interaction/problems';
import { useAttempt } from '../../interaction/useAttempt';
import styles from '../../layout/Form.module.css';
import { Heading } from '../../layout/Heading';
import { Resend } from '../code/Resend';
import { MessagePage } from '../MessagePage';
import { AddressRequest } from './AddressRequest';
import { CodeForm } from './CodeForm';

/** Makes an address a factor: the person names it, and shows by a code that they receive what is sent there. */
export function AddressPage({ factor }: { factor: AddressFactor }) {
  const { t } = useTranslation('signIn');
  const [sent, setSent] = useState<SentCode>();
  if (sent) return <Proof factor={factor} sent={sent} onSent={setSent} />;
  const type = factor === 'EmailVerificationCode' ? 'email' : 'phone';
  return (
    <>
      <Heading title={t(`mfa.address.${type}`)} intro={t('mfa.addressIntro')}>
        {t(`mfa.address.${type}`)}
      </Heading>
      <AddressRequest type={type} onSent={setSent} />
    </>
  );
}

interface ProofProps {
  factor: AddressFactor;
  sent: SentCode;
  /** Another code is on its way; undefined where the person wants another address. */
  onSent: (sent: SentCode | undefined) => void;
}

function Proof({ factor, sent, onSent }: ProofProps) {
  const { t } = useTranslation('signIn');
  const { busy, error, run, clear } = useAttempt();
  if (isSessionGone(error)) return <MessagePage about="unknownSession" support />;

  const sendAgain = async () => {
    onSent(await sendCodeTo(sent.address));
    clear();
  };
  return (
    <>
      <Heading title={t('code.title')} intro={t('code.intro', { address: shown(sent.address) })}>
        {t('code.title')}
      </Heading>
      <div className={styles.form}>
        <CodeForm
          label={t('code.label')}
          busy={busy}
          error={error}
          onCode={(code) => void run(() => bindAddress(factor, sent, code))}
        />
        <Resend sentAt={sent.sentAt} send={sendAgain} />
        <Button variant="quiet" onClick={() => onSent(undefined)}>
          {t('code.change')}
        </Button>
      </div>
    </>
  );
}
