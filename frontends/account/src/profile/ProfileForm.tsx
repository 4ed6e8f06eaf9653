import { fieldChecks, notifySuccess, SubmitBar, useNotifyProblem } from '@keystory/app-kit';
import type { Account } from '@keystory/api-client';
import { SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useSaveProfile, type ProfileChange } from '../api';
import { useAccount, useControl } from '../shell/account';

const PROFILE = ['givenName', 'familyName', 'nickname', 'birthdate', 'website', 'locale', 'zoneinfo'] as const;
const COMPLETIONS = { givenName: 'given-name', familyName: 'family-name', nickname: 'nickname', website: 'url' } as const;

export function ProfileForm() {
  const { t } = useTranslation('account');
  const { account } = useAccount();
  const { isShown, isEditable } = useControl();
  const form = useProfileForm(account);
  const save = useSaveProfile();
  const notifyProblem = useNotifyProblem();

  const send = form.onSubmit(async (values) => {
    try {
      const saved = await save.mutateAsync(toChange(toValues(account), values));
      form.setInitialValues(toValues(saved));
      form.reset();
      notifySuccess(t('profile.saved'));
    } catch (cause) {
      notifyProblem(cause);
    }
  });

  return (
    <form onSubmit={send} noValidate>
      <Stack>
        {isShown('name') && (
          <TextInput label={t('fields.name')} autoComplete="name" readOnly={!isEditable('name')} {...form.getInputProps('name')} />
        )}
        {isShown('profile') && (
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {PROFILE.map((field) => (
              <TextInput
                key={field}
                label={t(`fields.${field}`)}
                type={field === 'birthdate' ? 'date' : 'text'}
                autoComplete={field in COMPLETIONS ? COMPLETIONS[field as keyof typeof COMPLETIONS] : 'off'}
                readOnly={!isEditable('profile')}
                {...form.getInputProps(field)}
              />
            ))}
          </SimpleGrid>
        )}
      </Stack>
      <SubmitBar dirty={form.isDirty()} busy={save.isPending} onDiscard={form.reset} />
    </form>
  );
}

type Values = ReturnType<typeof toValues>;

function toValues({ name, profile }: Account) {
  return {
    name: name ?? '',
    givenName: profile?.givenName ?? '',
    familyName: profile?.familyName ?? '',
    nickname: profile?.nickname ?? '',
    birthdate: profile?.birthdate ?? '',
    website: profile?.website ?? '',
    locale: profile?.locale ?? '',
    zoneinfo: profile?.zoneinfo ?? '',
  };
}

/** Only what is different: a field that may not be changed must not be sent. */
function toChange(before: Values, after: Values): ProfileChange {
  const profile = Object.fromEntries(PROFILE.filter((field) => after[field] !== before[field]).map((field) => [field, after[field]]));
  return {
    ...(after.name === before.name ? {} : { person: { name: after.name || null } }),
    ...(Object.keys(profile).length > 0 ? { profile } : {}),
  };
}

function useProfileForm(account: Account) {
  const { t } = useTranslation('kit');
  return useForm<Values>({ initialValues: toValues(account), validate: { website: fieldChecks(t).url } });
}
