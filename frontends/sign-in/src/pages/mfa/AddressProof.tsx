import { asApiError, type ApiError } from '@keystory/api-client';
import { Button } from '@keystory/ui';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { proveAddress, sendCode } from '../../interaction/factors';
import { useAttempt } from '../../interaction/useAttempt';
import styles from '../../layout/Form.module.css';
import { Resend } from '../code/Resend';
import { CodeForm } from './CodeForm';
import { Problem } from './Problem';

interface AddressProofProps {
  kind: 'email' | 'phone';
  trusts: boolean;
  children: ReactNode;
}

/** Proves to receive what is sent to one's address; a code is sent when the person says so. */
export function AddressProof({ kind, trusts, children }: AddressProofProps) {
  const { t } = useTranslation('signIn');
  const { busy, error, run, clear } = useAttempt();
  const [sent, setSent] = useState<{ verificationId: string; at: number }>();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<ApiError>();
  const send = async () => setSent({ verificationId: await sendCode(kind), at: Date.now() });
  const sendFirst = async () => {
    setSending(true);
    setProblem(undefined);
    await send().catch((cause: unknown) => setProblem(asApiError(cause)));
    setSending(false);
  };
  const sendAgain = async () => {
    await send();
    clear();
  };

  if (!sent) {
    return (
      <div className={styles.form}>
        <Problem error={problem} />
        <Button busy={sending} onClick={() => void sendFirst()}>
          {t('mfa.send')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.form}>
      <CodeForm
        label={t('mfa.code')}
        busy={busy}
        error={error}
        onCode={(code) => void run(() => proveAddress(kind, sent.verificationId, code, trusts))}
      >
        {children}
      </CodeForm>
      <Resend sentAt={sent.at} send={sendAgain} />
    </div>
  );
}
