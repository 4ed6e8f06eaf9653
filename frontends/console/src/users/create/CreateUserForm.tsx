import { fieldChecks, notifySuccess, usePlaceProblem, type Places } from '@keystory/app-kit';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCreateUser } from '../api';
import { nameOf } from '../naming';
import { IdentifierInputs } from '../IdentifierInputs';
import { NewPasswordInput } from '../NewPasswordInput';

interface Values {
  name: string;
  username: string;
  primaryEmail: string;
  primaryPhone: string;
  password: string;
}

export const USER_PLACES: Places<Omit<Values, 'password'>> = {
  'user.username_already_in_use': 'username',
  'user.email_already_in_use': 'primaryEmail',
  'user.phone_already_in_use': 'primaryPhone',
  'user.invalid_email': 'primaryEmail',
  'user.invalid_phone': 'primaryPhone',
};

export function CreateUserForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('console');
  const form = useCreateUserForm();
  const create = useCreateUser();
  const navigate = useNavigate();
  const placeProblem = usePlaceProblem<Values>(form, { ...USER_PLACES, 'password.rejected': 'password' });
  const [shown, setShown] = useState(false);

  const send = form.onSubmit(async (values) => {
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
    try {
      const user = await create.mutateAsync(filled);
      onClose();
      notifySuccess(t('users.create.done', { name: nameOf(user) }));
      await navigate(`/users/${user.id}`);
    } catch (cause) {
      placeProblem(cause);
    }
  });

  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <TextInput label={t('users.fields.name')} data-autofocus autoComplete="off" {...form.getInputProps('name')} />
        <IdentifierInputs of={form.getInputProps} />
        <NewPasswordInput
          label={t('users.fields.password')}
          description={t('users.create.passwordHint')}
          shown={shown}
          onShow={setShown}
          {...form.getInputProps('password')}
          value={form.values.password}
          onChange={(password) => form.setFieldValue('password', password)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('users.create.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useCreateUserForm() {
  const { t } = useTranslation('console');
  const { t: tKit } = useTranslation('kit');
  const { username, email, phone } = fieldChecks(tKit);
  const isNobody = (values: Values) => !values.username && !values.primaryEmail && !values.primaryPhone;
  return useForm<Values>({
    initialValues: { name: '', username: '', primaryEmail: '', primaryPhone: '', password: '' },
    validate: {
      username: (entered, values) => (isNobody(values) ? t('users.create.identifierMissing') : username(entered)),
      primaryEmail: email,
      primaryPhone: phone,
    },
  });
}
