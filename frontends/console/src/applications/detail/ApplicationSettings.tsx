import { both, fieldChecks, problemsIn, SubmitBar, useNotifyProblem, type Check } from '@keystory/app-kit';
import { bounds, type Application } from '@keystory/api-client';
import { JsonInput, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useSaving } from '../../forms/useSaving';
import { PastFieldset } from '../../past/PastFieldset';
import { Panel } from '../../shell/Panel';
import { useUpdateApplication } from '../api';
import { signsPeopleIn } from '../types';
import { AddressList } from './AddressList';
import { toChange, toValues, type SettingsValues } from './settingsValues';

export function ApplicationSettings({ application }: { application: Application }) {
  const { t } = useTranslation('console');
  const form = useSettingsForm(application);
  const update = useUpdateApplication(application.id);
  const notifyProblem = useNotifyProblem();
  const saving = useSaving<Application, SettingsValues>({
    form,
    valuesOf: toValues,
    save: (before, values) => update.mutateAsync(toChange(before, values)),
    done: t('applications.saved'),
  });

  const send = form.onSubmit(async (values) => {
    try {
      await saving(application, values);
    } catch (cause) {
      notifyProblem(cause);
    }
  });

  return (
    <form onSubmit={send} noValidate>
      <PastFieldset>
        <Panel title={t('applications.settings.general')}>
          <TextInput label={t('applications.fields.name')} autoComplete="off" {...form.getInputProps('name')} />
          <Textarea label={t('applications.fields.description')} autosize minRows={2} {...form.getInputProps('description')} />
        </Panel>
        {signsPeopleIn(application.type) && (
          <Panel title={t('applications.settings.addresses')} intro={t('applications.settings.addressesIntro')}>
            <AddressList form={form} field="redirectUris" placeholder="https://app.example.com/callback" />
            <AddressList form={form} field="postLogoutRedirectUris" placeholder="https://app.example.com" />
            <AddressList form={form} field="corsAllowedOrigins" placeholder="https://app.example.com" />
          </Panel>
        )}
        <Panel title={t('entity.customData')} intro={t('entity.customDataIntro')}>
          <JsonInput
            label={t('entity.customData')}
            autosize
            minRows={4}
            maxRows={20}
            formatOnBlur
            dir="ltr"
            spellCheck={false}
            styles={{ input: { fontFamily: 'var(--ks-font-mono)', fontSize: 13 } }}
            {...form.getInputProps('customData')}
          />
        </Panel>
      </PastFieldset>
      <SubmitBar dirty={form.isDirty()} busy={update.isPending} onDiscard={form.reset} />
    </form>
  );
}

function useSettingsForm(application: Application) {
  const { t } = useTranslation('console');
  const { t: tKit } = useTranslation('kit');
  const { url, within, json } = fieldChecks(tKit);
  // A pattern may stand in a host or path, which the URL parser takes as it is.
  const address = both(url, (value) => (value.includes('#') ? t('applications.settings.fragment') : undefined));
  const origin = both(url, (value) => (!value || isOrigin(value) ? undefined : t('applications.settings.origin')));
  return useForm<SettingsValues>({
    initialValues: toValues(application),
    validate: ({ name, redirectUris, postLogoutRedirectUris, corsAllowedOrigins, customData }) =>
      problemsIn({
        name: within(bounds.newApplication.name)(name),
        customData: json(customData),
        ...Object.fromEntries([
          ...each('redirectUris', redirectUris, address),
          ...each('postLogoutRedirectUris', postLogoutRedirectUris, address),
          ...each('corsAllowedOrigins', corsAllowedOrigins, origin),
        ]),
      }),
  });
}

/** What is wrong with each of a list of addresses, by its place. */
const each = (field: string, values: readonly string[], check: Check) => values.map((value, at) => [`${field}.${at}`, check(value)]);

/** Of a page, or of an app whose pages have a scheme of their own, which browsers have no origin for. */
function isOrigin(value: string): boolean {
  const { protocol, host } = new URL(value);
  return host !== '' && `${protocol}//${host}` === value;
}
