import { fieldSchemas, notifySuccess, placeError, useNotifyProblem } from '@keystory/app-kit';
import { asApiError } from '@keystory/api-client';
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useChangeUsername } from '../api';
import { useAccount } from '../shell/account';
import { CurrentPassword } from './CurrentPassword';

interface UsernameModalProps {
  opened: boolean;
  onClose: () => void;
}

export function UsernameModal({ opened, onClose }: UsernameModalProps) {
  const { t } = useTranslation('account');
  return (
    <Modal opened={opened} onClose={onClose} title={t('security.changeUsername')}>
      <UsernameForm onClose={onClose} />
    </Modal>
  );
}

function UsernameForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('account');
  const { account } = useAccount();
  const hasPassword = account.hasPassword ?? false;
  const form = useUsernameForm(account.username ?? '', hasPassword);
  const change = useChangeUsername();
  const notifyProblem = useNotifyProblem();

  if (!hasPassword) return <Text>{t('security.needsPassword')}</Text>;

  const send = form.onSubmit(async ({ current, username }) => {
    try {
      await change.mutateAsync({ current, username });
      notifySuccess(t('security.usernameChanged', { username }));
      onClose();
    } catch (cause) {
      if (asApiError(cause).code === 'session.invalid_credentials') form.setFieldError('current', t('security.wrongPassword'));
      else if (!placeError(form, cause, { 'user.username_already_in_use': 'username' })) notifyProblem(cause);
    }
  });

  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <TextInput
          data-autofocus
          label={t('fields.username')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('username')}
        />
        <CurrentPassword data-autofocus={undefined} {...form.getInputProps('current')} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('security.changeUsername')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useUsernameForm(username: string, hasPassword: boolean) {
  const { t } = useTranslation('kit');
  const schema = z.object({
    username: fieldSchemas(t).newUsername,
    current: hasPassword ? z.string().min(1, t('form.required')) : z.string(),
  });
  return useForm({ initialValues: { username, current: '' }, validate: schemaResolver(schema, { sync: true }) });
}
