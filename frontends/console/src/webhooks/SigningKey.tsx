import { confirm, CopyField, notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import type { Hook } from '@keystory/api-client';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReplaceSigningKey } from './api';

export function SigningKey({ hook }: { hook: Hook }) {
  const { t } = useTranslation('console');
  const replace = useReplaceSigningKey(hook.id);
  const onError = useNotifyProblem();
  const ask = () =>
    confirm({
      title: t('webhooks.key.replaceTitle'),
      body: t('webhooks.key.replaceBody'),
      action: t('webhooks.key.replace'),
      danger: true,
      onConfirm: async () => {
        await replace.mutateAsync(undefined).catch((cause: unknown) => {
          onError(cause);
          throw cause;
        });
        notifySuccess(t('webhooks.key.replaced'));
      },
    });
  return (
    <>
      <CopyField label={t('webhooks.key.title')} value={hook.signingKey} secret />
      <div>
        <Button variant="default" onClick={ask}>
          {t('webhooks.key.replace')}
        </Button>
      </div>
    </>
  );
}
