import { CopyField, notifyProblem, useEntryProblem } from '@keystory/app-kit';
import type { User } from '@keystory/api-client';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetPassword } from '../api';
import { nameOf } from '../naming';
import { NewPasswordInput } from '../NewPasswordInput';
import { generatePassword } from '../password';

interface ResetPasswordModalProps {
  user: User;
  opened: boolean;
  onClose: () => void;
}

export function ResetPasswordModal({ user, opened, onClose }: ResetPasswordModalProps) {
  const { t } = useTranslation('console');
  return (
    <Modal opened={opened} onClose={onClose} title={t('users.password.title', { name: nameOf(user) })}>
      <ResetPassword user={user} onClose={onClose} />
    </Modal>
  );
}

function ResetPassword({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation('console');
  const setPassword = useSetPassword(user.id);
  const problemOf = useEntryProblem();
  const [value, setValue] = useState(generatePassword);
  const [shown, setShown] = useState(true);

  if (setPassword.isSuccess) {
    return (
      <Stack>
        <Text>{t('users.password.done', { name: nameOf(user) })}</Text>
        <CopyField label={t('users.fields.password')} value={value} />
        <Group justify="flex-end">
          <Button data-autofocus onClick={onClose}>
            {t('actions.done')}
          </Button>
        </Group>
      </Stack>
    );
  }

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (value) setPassword.mutate(value, { onError: (cause) => notifyProblem(problemOf(cause)) });
  };
  return (
    <form onSubmit={send}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('users.password.body')}
        </Text>
        <NewPasswordInput
          data-autofocus
          label={t('users.password.label')}
          value={value}
          onChange={setValue}
          shown={shown}
          onShow={setShown}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" disabled={!value} loading={setPassword.isPending}>
            {t('users.password.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
