import { MultiSelect, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { bounds, type HookTrigger } from '@keystory/api-client';
import { fieldChecks } from '@keystory/app-kit';
import { useTranslation } from 'react-i18next';
import { TRIGGERS } from './triggers';

export interface HookValues {
  name: string;
  url: string;
  events: HookTrigger[];
}

/** The form of a hook; a name, an address and something to be told of are needed. */
export function useHookForm(initialValues: HookValues) {
  const { t } = useTranslation('console');
  const { t: tKit } = useTranslation('kit');
  const { within } = fieldChecks(tKit);
  return useForm<HookValues>({
    initialValues,
    validate: {
      name: (name) => (name.trim() ? within(bounds.newHook.name)(name) : t('webhooks.form.nameMissing')),
      url: (url) => (isWebAddress(url) ? within(bounds.newHook['config.url'])(url) : t('webhooks.form.urlWrong')),
      events: (events) => (events.length > 0 ? undefined : t('webhooks.form.eventsMissing')),
    },
  });
}

const isWebAddress = (address: string) => /^https?:/i.test(address) && URL.canParse(address);

export function HookFields({ form }: { form: UseFormReturnType<HookValues> }) {
  const { t } = useTranslation('console');
  return (
    <>
      <TextInput label={t('webhooks.form.name')} autoComplete="off" {...form.getInputProps('name')} />
      <TextInput
        label={t('webhooks.form.url')}
        description={t('webhooks.form.urlHint')}
        type="url"
        autoComplete="off"
        {...form.getInputProps('url')}
      />
      <MultiSelect
        label={t('webhooks.form.events')}
        data={TRIGGERS.map(({ group, items }) => ({ group: t(`webhooks.groups.${group}`), items }))}
        searchable
        {...form.getInputProps('events')}
      />
    </>
  );
}
