import { asApiError, type ApiError } from '@keystory/api-client';
import { Button, Notice, useSecondsLeft } from '@keystory/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCodeProblem } from '../../interaction/problems';
import styles from '../../layout/Form.module.css';

const WAIT = 60;

interface ResendProps {
  /** When the code that is on its way was sent, in epoch milliseconds. */
  sentAt: number;
  send: () => Promise<void>;
}

/** Offers another code once a minute has passed. */
export function Resend({ sentAt, send }: ResendProps) {
  const { t } = useTranslation('signIn');
  const [sent, setSent] = useState(sentAt);
  const seconds = useSecondsLeft(sent, WAIT);
  const [busy, setBusy] = useState(false);
  const [resent, setResent] = useState(false);
  const [error, setError] = useState<ApiError>();
  const problem = useCodeProblem(error);

  const again = async () => {
    setBusy(true);
    try {
      await send();
      setError(undefined);
      setResent(true);
      setSent(Date.now());
      // The button rests from now on, and the new code is what comes next.
      document.querySelector<HTMLInputElement>('input[autocomplete="one-time-code"]')?.focus();
    } catch (cause) {
      setError(asApiError(cause));
    }
    setBusy(false);
  };

  return (
    <div>
      {problem && <Notice kind="danger">{problem}</Notice>}
      <p className={styles.small}>
        <span role="status">{resent && seconds > 0 && t('code.resent')}</span> {seconds > 0 && t('code.wait', { count: seconds })}
      </p>
      {seconds === 0 && (
        <Button variant="quiet" busy={busy} onClick={() => void again()}>
          {t('code.resend')}
        </Button>
      )}
    </div>
  );
}
