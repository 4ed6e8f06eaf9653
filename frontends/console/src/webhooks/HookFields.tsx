import { MultiSelect, NumberInput, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { bounds } from '@keystory/api-client';
import { fieldChecks, outsideOf } from '@keystory/app-kit';
import { useTranslation } from 'react-i18next';
import { HeadersInput } from './HeadersInput';
import { TRIGGERS } from './triggers';
import type { HookValues } from './values';

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
      headers: (headers) => (headers.every(([name, value]) => isHeader(name.trim(), value)) ? undefined : t('webhooks.form.headersWrong')),
      retries: (retries) => outsideOf(bounds.newHook['config.retries'], retries, tKit),
    },
  });
}

const isWebAddress = (address: string) => /^https?:/i.test(address) && URL.canParse(address);

/** A name of a header with one line of text, as the API takes them; or nothing at all. */
const isHeader = (name: string, value: string) =>
  name === '' ? value === '' : /^[\w!#$%&'*+.^`|~-]{1,128}$/.test(name) && /^[\t -~]{0,4096}$/.test(value);

export function HookFields({ form }: { form: UseFormReturnType<HookValues> }) {
  const { t } = useTranslation('console');
  return (
    <>
      <TextInput label={t('webhooks.form.name')} data-autofocus autoComplete="off" {...form.getInputProps('name')} />
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
      <HeadersInput form={form} />
      <NumberInput
        label={t('webhooks.form.retries')}
        description={t('webhooks.form.retriesHint')}
        placeholder="3"
        hideControls
        clampBehavior="none"
        allowDecimal={false}
        {...form.getInputProps('retries')}
      />
    </>
  );
}
