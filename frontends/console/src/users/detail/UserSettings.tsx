import { fieldChecks, placeError, SubmitBar, useNotifyProblem } from '@keystory/app-kit';
import type { User, UserChange } from '@keystory/api-client';
import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useSaving } from '../../forms/useSaving';
import { PastFieldset } from '../../past/PastFieldset';
import { Panel } from '../../shell/Panel';
import { useUpdateUser } from '../api';
import { IdentifierInputs } from '../IdentifierInputs';
import { USER_PLACES } from '../create/CreateUserForm';

const PROFILE = ['givenName', 'familyName', 'nickname', 'website', 'locale', 'zoneinfo'] as const;

export function UserSettings({ user }: { user: User }) {
  const { t } = useTranslation('console');
  const form = useUserForm(user);
  const update = useUpdateUser(user.id);
  const notifyProblem = useNotifyProblem();
  const saving = useSaving<User, Values>({
    form,
    valuesOf: toValues,
    save: (before, values) => update.mutateAsync(toChange(before, values)),
    done: t('users.saved'),
  });

  const send = form.onSubmit(async (values) => {
    try {
      await saving(user, values);
    } catch (cause) {
      if (!placeError(form, cause, USER_PLACES)) notifyProblem(cause);
    }
  });

  return (
    <form onSubmit={send} noValidate>
      <PastFieldset>
        <Panel title={t('users.settings.identifiers')} intro={t('users.settings.identifiersIntro')}>
          <IdentifierInputs of={form.getInputProps} />
        </Panel>
        <Panel title={t('users.settings.profile')} intro={t('users.settings.profileIntro')}>
          <TextInput label={t('users.fields.name')} autoComplete="off" {...form.getInputProps('name')} />
          <TextInput label={t('users.fields.avatar')} type="url" autoComplete="off" {...form.getInputProps('avatar')} />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {PROFILE.map((field) => (
              <TextInput key={field} label={t(`users.fields.${field}`)} autoComplete="off" {...form.getInputProps(field)} />
            ))}
          </SimpleGrid>
        </Panel>
        <Panel title={t('users.settings.customData')} intro={t('users.settings.customDataIntro')}>
          <Textarea
            label={t('users.fields.customData')}
            autosize
            minRows={4}
            maxRows={16}
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

type Values = ReturnType<typeof toValues>;

function toValues(user: User) {
  const { profile } = user;
  return {
    username: user.username ?? '',
    primaryEmail: user.primaryEmail ?? '',
    primaryPhone: user.primaryPhone ?? '',
    name: user.name ?? '',
    avatar: user.avatar ?? '',
    givenName: profile.givenName ?? '',
    familyName: profile.familyName ?? '',
    nickname: profile.nickname ?? '',
    website: profile.website ?? '',
    locale: profile.locale ?? '',
    zoneinfo: profile.zoneinfo ?? '',
    customData: JSON.stringify(user.customData, null, 2),
  };
}

/** Profile and custom data are replaced as a whole, so what this form does not show goes along unchanged. */
function toChange(user: User, values: Values): UserChange {
  const profile = { ...user.profile };
  for (const field of PROFILE) {
    if (values[field]) profile[field] = values[field];
    else delete profile[field];
  }
  return {
    username: values.username || null,
    primaryEmail: values.primaryEmail || null,
    primaryPhone: values.primaryPhone || null,
    name: values.name || null,
    avatar: values.avatar || null,
    profile,
    customData: JSON.parse(values.customData) as Record<string, unknown>,
  };
}

function useUserForm(user: User) {
  const { t } = useTranslation('kit');
  const { username, email, phone, url, json } = fieldChecks(t);
  return useForm<Values>({
    initialValues: toValues(user),
    validate: { username, primaryEmail: email, primaryPhone: phone, avatar: url, website: url, customData: json },
  });
}
