import { notifySuccess, SubmitBar, useNotifyProblem } from '@keystory/app-kit';
import type { Hook } from '@keystory/api-client';
import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSaving } from '../forms/useSaving';
import { PastFieldset } from '../past/PastFieldset';
import { Panel } from '../shell/Panel';
import { useUpdateHook } from './api';
import { HookFields, useHookForm } from './HookFields';
import { configOf, valuesOf, type HookValues } from './values';

/** How a hook is told: whether at all at once, the rest when it is saved; of the past it can only be read. */
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
      <PastFieldset>
        <Panel title={t('webhooks.settings.title')} intro={t('webhooks.settings.intro')}>
          <Switch
            label={t('webhooks.settings.enabled')}
            checked={hook.enabled}
            onChange={({ currentTarget }) => void toggle(currentTarget.checked)}
          />
          <HookFields form={form} />
        </Panel>
      </PastFieldset>
      <SubmitBar dirty={form.isDirty()} busy={update.isPending} onDiscard={form.reset} />
    </form>
  );
}
