import { MultiSelect, TextInput } from '@mantine/core';
import { schemaResolver, useForm, type UseFormReturnType } from '@mantine/form';
import type { HookTrigger } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { TRIGGERS } from './triggers';

export interface HookValues {
  name: string;
  url: string;
  events: HookTrigger[];
}

/** The form of a hook; a name, an address and something to be told of are needed. */
export function useHookForm(initialValues: HookValues) {
  const { t } = useTranslation('console');
  const schema = z.object({
    name: z.string().trim().min(1, t('webhooks.form.nameMissing')),
    url: z.url({ protocol: /^https?$/, error: t('webhooks.form.urlWrong') }),
    events: z.array(z.string()).min(1, t('webhooks.form.eventsMissing')),
  });
  return useForm<HookValues>({ initialValues, validate: schemaResolver(schema, { sync: true }) });
}

export function HookFields({ form }: { form: UseFormReturnType<HookValues> }) {
  const { t } = useTranslation('console');
  return (
    <>
      <TextInput label={t('webhooks.form.name')} autoComplete="off" maxLength={256} {...form.getInputProps('name')} />
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
