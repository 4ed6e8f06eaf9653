import { NOTHING_LEFT, notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import type { User } from '@keystory/api-client';
import { withoutIsolation } from '@keystory/ui/i18n';
import { Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Dialogue } from '../../forms/Dialogue';
import { useEraseUser } from '../api';
import { identifierOf, nameOf } from '../naming';

interface EraseUserModalProps {
  user: User;
  opened: boolean;
  onClose: () => void;
}

export function EraseUserModal({ user, opened, onClose }: EraseUserModalProps) {
  const { t } = useTranslation('console');
  return (
    <Dialogue opened={opened} onClose={onClose} title={t('users.erase.title', { name: nameOf(user) })}>
      <EraseUser user={user} onClose={onClose} />
    </Dialogue>
  );
}

function EraseUser({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation('console');
  const erase = useEraseUser(user.id);
  const notifyProblem = useNotifyProblem();
  const navigate = useNavigate();
  const form = useForm({ initialValues: { reason: '', name: '', password: '' } });
  const name = identifierOf(user);
  const { values } = form;
  const isReady = values.reason.trim() !== '' && withoutIsolation(values.name) === withoutIsolation(name) && values.password !== '';

  const send = form.onSubmit(({ reason, password }) =>
    erase.mutate(
      { reason: reason.trim(), password },
      {
        onError: notifyProblem,
        onSuccess: () => {
          notifySuccess(t('users.erase.done'));
          void navigate('/users', { state: NOTHING_LEFT });
        },
      },
    ),
  );
  return (
    <form onSubmit={send}>
      <Stack>
        <Text>{t('users.erase.body')}</Text>
        <TextInput
          data-autofocus
          label={t('users.erase.reason')}
          description={t('users.erase.reasonHint')}
          maxLength={256}
          {...form.getInputProps('reason')}
        />
        <TextInput label={t('users.erase.typeName', { name })} autoComplete="off" {...form.getInputProps('name')} />
        <PasswordInput
          label={t('users.erase.password')}
          autoComplete="current-password"
          {...form.getInputProps('password')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" color="red" disabled={!isReady} loading={erase.isPending}>
            {t('users.erase.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
