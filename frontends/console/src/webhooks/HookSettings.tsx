import { notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import type { Hook } from '@keystory/api-client';
import { Button, Group, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUpdateHook } from './api';
import { HookFields, useHookForm } from './HookFields';

export function HookSettings({ hook }: { hook: Hook }) {
  const { t } = useTranslation('console');
  const form = useHookForm({ name: hook.name, url: hook.config.url, events: hook.events });
  const update = useUpdateHook(hook.id);
  const onError = useNotifyProblem();
  const onSuccess = () => notifySuccess(t('webhooks.settings.saved'));
  const send = form.onSubmit(({ name, url, events }) =>
    update.mutate({ name, events, config: { ...hook.config, url } }, { onSuccess, onError }),
  );
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <Switch
          label={t('webhooks.settings.enabled')}
          checked={hook.enabled}
          onChange={(event) => update.mutate({ enabled: event.currentTarget.checked }, { onSuccess, onError })}
        />
        <HookFields form={form} />
        <Group justify="flex-end">
          <Button type="submit" disabled={!form.isDirty()} loading={update.isPending}>
            {t('webhooks.settings.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
