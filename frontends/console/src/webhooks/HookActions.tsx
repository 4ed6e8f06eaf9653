import { asApiError } from '@keystory/api-client';
import { notifyProblem, notifySuccess, useProblemText } from '@keystory/app-kit';
import type { Hook } from '@keystory/api-client';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { valueAt } from '../forms/field';
import { useTestHook } from './api';
import { useFailureText } from './useFailureText';

/** As much of an answer as shows what it is about. */
const MOST_SHOWN = 200;

export function HookActions({ hook }: { hook: Hook }) {
  const { t } = useTranslation('console');
  const trial = useTestHook(hook);
  const text = useTrialProblem();
  return (
    <Button
      variant="default"
      loading={trial.isPending}
      onClick={() =>
        trial.mutate(undefined, { onError: (cause) => notifyProblem(text(cause)), onSuccess: () => notifySuccess(t('webhooks.test.done')) })
      }
    >
      {t('webhooks.test.submit')}
    </Button>
  );
}

/** Why a test went wrong, with what was answered. */
function useTrialProblem() {
  const text = useProblemText();
  const reasonOf = useFailureText();
  return (cause: unknown) => {
    const { data } = asApiError(cause);
    const told = (name: string) => String(valueAt(data, name) ?? '');
    const reason = told('responseStatus') ? `status_${told('responseStatus')}` : told('message');
    const answer = told('responseBody').slice(0, MOST_SHOWN);
    return [text(cause), reason && `${reasonOf(reason)}.`, answer].filter(Boolean).join(' ');
  };
}
