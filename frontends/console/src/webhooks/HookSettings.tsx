import { notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import type { Hook } from '@keystory/api-client';
import { Button, Group, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUpdateHook } from './api';
import { HookFields, useHookForm } from './HookFields';
import { configOf, valuesOf } from './values';

export function HookSettings({ hook }: { hook: Hook }) {
  const { t } = useTranslation('console');
  const form = useHookForm(valuesOf(hook));
  const update = useUpdateHook(hook.id);
  const onError = useNotifyProblem();
  const onSuccess = () => notifySuccess(t('webhooks.settings.saved'));
  const send = form.onSubmit((values) =>
    update.mutate({ name: values.name, events: values.events, config: configOf(values) }, { onSuccess, onError }),
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
