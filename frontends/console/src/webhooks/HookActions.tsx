import { confirm, NOTHING_LEFT, notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import type { Hook } from '@keystory/api-client';
import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useDeleteHook, useTestHook } from './api';

export function HookActions({ hook }: { hook: Hook }) {
  const { t } = useTranslation('console');
  const trial = useTestHook(hook);
  const remove = useDeleteHook(hook.id);
  const navigate = useNavigate();
  const onError = useNotifyProblem();
  const name = hook.name || hook.config.url;
  const ask = () =>
    confirm({
      title: t('webhooks.delete.title', { name }),
      body: t('webhooks.delete.body'),
      action: t('webhooks.delete.submit'),
      danger: true,
      onConfirm: async () => {
        await remove.mutateAsync().catch((cause: unknown) => {
          onError(cause);
          throw cause;
        });
        notifySuccess(t('webhooks.delete.done', { name }));
        await navigate('/webhooks', { state: NOTHING_LEFT });
      },
    });
  return (
    <Group>
      <Button
        variant="default"
        loading={trial.isPending}
        onClick={() => trial.mutate(undefined, { onError, onSuccess: () => notifySuccess(t('webhooks.test.done')) })}
      >
        {t('webhooks.test.submit')}
      </Button>
      <Button variant="outline" color="red" onClick={ask}>
        {t('webhooks.delete.submit')}
      </Button>
    </Group>
  );
}
