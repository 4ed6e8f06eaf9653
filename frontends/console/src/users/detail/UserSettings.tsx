import { fieldChecks, SubmitBar, usePlaceProblem } from '@keystory/app-kit';
import type { User } from '@keystory/api-client';
import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useSaving } from '../../forms/useSaving';
import { PastFieldset } from '../../past/PastFieldset';
import { Panel } from '../../shell/Panel';
import { useUpdateUser } from '../api';
import { USER_PLACES } from '../create/CreateUserForm';
import { IdentifierInputs } from '../IdentifierInputs';
import { ADDRESS, PROFILE, toChange, toValues, type UserValues } from './userValues';

export function UserSettings({ user }: { user: User }) {
  const { t } = useTranslation('console');
  const form = useUserForm(user);
  const update = useUpdateUser(user.id);
  const placeProblem = usePlaceProblem(form, USER_PLACES);
  const saving = useSaving<User, UserValues>({
    form,
    valuesOf: toValues,
    save: (before, values) => update.mutateAsync(toChange(before, values)),
    done: t('users.saved'),
  });

  const send = form.onSubmit(async (values) => {
    try {
      await saving(user, values);
    } catch (cause) {
      placeProblem(cause);
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
              <TextInput
                key={field}
                label={t(`users.fields.${field}`)}
                placeholder={field === 'birthdate' ? '1906-12-09' : ''}
                autoComplete="off"
                {...form.getInputProps(field)}
              />
            ))}
          </SimpleGrid>
        </Panel>
        <Panel title={t('profileFields.types.Address')}>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {ADDRESS.map((part) => (
              <TextInput key={part} label={t(`profileFields.partNames.${part}`)} autoComplete="off" {...form.getInputProps(`address.${part}`)} />
            ))}
          </SimpleGrid>
        </Panel>
        <Panel title={t('users.settings.customData')} intro={t('users.settings.customDataIntro')}>
          <Textarea
            label={t('users.fields.customData')}
            autosize
            minRows={4}
            maxRows={16}
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

function useUserForm(user: User) {
  const { t } = useTranslation('kit');
  const { username, email, phone, url, json } = fieldChecks(t);
  return useForm<UserValues>({
    initialValues: toValues(user),
    validate: { username, primaryEmail: email, primaryPhone: phone, avatar: url, website: url, profile: url, customData: json },
  });
}
