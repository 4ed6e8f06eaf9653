import type { ApiError } from '@keystory/api-client';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { orAsked } from '../interaction/missing';
import { registerArrived } from '../interaction/social';
import { useAttempt } from '../interaction/useAttempt';
import { AgreeFirst } from '../layout/AgreeFirst';

interface NewAccountProps {
  verificationId: string;
  onRefused: (error: ApiError) => void;
}

/** Makes an account of who came back and has none, once they have agreed to the terms. */
export function NewAccount({ verificationId, onRefused }: NewAccountProps) {
  const { t } = useTranslation('signIn');
  const { busy, error, run } = useAttempt();

  useEffect(() => {
    if (error) onRefused(error);
  }, [error, onRefused]);

  return (
    <AgreeFirst
      event="Register"
      title={t('noAccount.title')}
      step={t('noAccount.go')}
      busy={busy}
      onAgreed={() => void run(() => orAsked(() => registerArrived(verificationId)))}
    />
  );
}
