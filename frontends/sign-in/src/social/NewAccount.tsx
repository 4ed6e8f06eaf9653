import type { ApiError } from '@keystory/api-client';
import { Notice } from '@keystory/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { registerArrived } from '../interaction/arrival';
import { orAsked } from '../interaction/missing';
import { useSocialProblem } from '../interaction/problems';
import { isLost } from '../interaction/repetition';
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

  const problem = useSocialProblem(error);

  useEffect(() => {
    if (error && !isLost(error)) onRefused(error);
  }, [error, onRefused]);

  return (
    <>
      {isLost(error) && (
        <Notice kind="danger" focus>
          {problem}
        </Notice>
      )}
      <AgreeFirst
        event="Register"
        title={t('noAccount.title')}
        step={t('noAccount.go')}
        busy={busy}
        onAgreed={() => void run(() => orAsked(() => registerArrived(verificationId)))}
      />
    </>
  );
}
