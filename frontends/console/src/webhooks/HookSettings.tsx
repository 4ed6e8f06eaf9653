import { notifySuccess, UnsavedGuard, useNotifyProblem } from '@keystory/app-kit';
import type { Hook } from '@keystory/api-client';
import { Button, Group, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSaving } from '../forms/useSaving';
import { useUpdateHook } from './api';
import { HookFields, useHookForm } from './HookFields';
import { configOf, valuesOf, type HookValues } from './values';

export function HookSettings({ hook }: { hook: Hook }) {
  const { t } = useTranslation('console');
  const form = useHookForm(valuesOf(hook));
  const update = useUpdateHook(hook.id);
  const notifyProblem = useNotifyProblem();
  const done = t('webhooks.settings.saved');
  const saving = useSaving<Hook, HookValues>({
    form,
    valuesOf,
    save: (_, values) => update.mutateAsync({ name: values.name, events: values.events, config: configOf(values) }),
    done,
  });
  const enable = (enabled: boolean) => update.mutateAsync({ enabled });
  const toggle = (enabled: boolean) => enable(enabled).then(() => notifySuccess(done, () => enable(!enabled)), notifyProblem);
  return (
    <form onSubmit={form.onSubmit((values) => void saving(hook, values).catch(notifyProblem))} noValidate>
      <UnsavedGuard dirty={form.isDirty() && !update.isPending} />
      <Stack>
        <Switch
          label={t('webhooks.settings.enabled')}
          checked={hook.enabled}
          onChange={({ currentTarget }) => void toggle(currentTarget.checked)}
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
