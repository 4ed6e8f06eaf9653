import { notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import type { Hook } from '@keystory/api-client';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTestHook } from './api';

export function HookActions({ hook }: { hook: Hook }) {
  const { t } = useTranslation('console');
  const trial = useTestHook(hook);
  const onError = useNotifyProblem();
  return (
    <Button
      variant="default"
      loading={trial.isPending}
      onClick={() => trial.mutate(undefined, { onError, onSuccess: () => notifySuccess(t('webhooks.test.done')) })}
    >
      {t('webhooks.test.submit')}
    </Button>
  );
}
