import { asApiError } from '@keystory/api-client';
import { describeProblem } from '@keystory/ui';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Turns any thrown value into a sentence. */
export function useProblemText(): (cause: unknown) => string {
  const { t } = useTranslation('ui');
  const { t: tKit } = useTranslation('kit');
  return useCallback(
    (cause: unknown) => {
      const error = asApiError(cause);
      if (error.code === 'auth.forbidden') return tKit('problem.forbidden');
      return error.status === 404 ? tKit('problem.notFound') : describeProblem(t, error);
    },
    [t, tKit],
  );
}
