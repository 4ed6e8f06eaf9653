import { asApiError, type ApiError } from '@keystory/api-client';
import { Button, useSecondsLeft } from '@keystory/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pendingCode, resendCode } from '../../interaction/codes';
import { useCodeProblem } from '../../interaction/problems';
import styles from '../../layout/Form.module.css';

const WAIT = 60;

const sentAt = () => pendingCode()?.sentAt ?? 0;

/** Offers another code once a minute has passed. */
export function Resend({ onResent }: { onResent: () => void }) {
  const { t } = useTranslation('signIn');
  const [sent, setSent] = useState(sentAt);
  const seconds = useSecondsLeft(sent, WAIT);
  const [resent, setResent] = useState(false);
  const [error, setError] = useState<ApiError>();
  const problem = useCodeProblem(error);

  const again = async () => {
    try {
      await resendCode();
      setError(undefined);
      setResent(true);
      onResent();
    } catch (cause) {
      setError(asApiError(cause));
    }
    setSent(sentAt());
  };

  if (seconds > 0) {
    return (
      <p className={styles.small}>
        {resent && `${t('code.resent')} `}
        {t('code.wait', { count: seconds })}
      </p>
    );
  }
  return (
    <>
      {problem && <p role="alert">{problem}</p>}
      <Button variant="quiet" onClick={() => void again()}>
        {t('code.resend')}
      </Button>
    </>
  );
}
