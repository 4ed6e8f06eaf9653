import { asApiError, type ApiError } from '@keystory/api-client';
import { Button } from '@keystory/ui';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { proveAddress, sendCode } from '../../interaction/factors';
import { useAttempt } from '../../interaction/useAttempt';
import styles from '../../layout/Form.module.css';
import { CodeForm } from './CodeForm';
import { Problem } from './Problem';

/** Proves to receive what is sent to one's address; a code is sent when the person says so. */
export function AddressProof({ kind, trusts, children }: { kind: 'email' | 'phone'; trusts: boolean; children: ReactNode }) {
  const { t } = useTranslation('signIn');
  const { busy, error, run } = useAttempt();
  const [sent, setSent] = useState<string>();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<ApiError>();
  const send = async () => {
    setSending(true);
    setProblem(undefined);
    await sendCode(kind).then(setSent, (cause: unknown) => setProblem(asApiError(cause)));
    setSending(false);
  };
  return (
    <div className={styles.form}>
      {sent && (
        <CodeForm
          label={t('mfa.code')}
          busy={busy}
          error={error}
          onCode={(code) => void run(() => proveAddress(kind, sent, code, trusts))}
        >
          {children}
        </CodeForm>
      )}
      <Problem error={problem} />
      <Button variant={sent ? 'quiet' : 'primary'} busy={sending} onClick={() => void send()}>
        {t(sent ? 'mfa.sendAgain' : 'mfa.send')}
      </Button>
    </div>
  );
}
