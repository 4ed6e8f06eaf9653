import { notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Dialogue } from '../forms/Dialogue';
import { useCreateHook } from './api';
import { HookFields, useHookForm } from './HookFields';
import { configOf, NO_VALUES } from './values';

interface CreateHookModalProps {
  opened: boolean;
  onClose: () => void;
}

export function CreateHookModal({ opened, onClose }: CreateHookModalProps) {
  const { t } = useTranslation('console');
  return (
    <Dialogue opened={opened} onClose={onClose} title={t('webhooks.create.title')}>
      <CreateHookForm onClose={onClose} />
    </Dialogue>
  );
}

function CreateHookForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('console');
  const form = useHookForm(NO_VALUES);
  const create = useCreateHook();
  const navigate = useNavigate();
  const notifyProblem = useNotifyProblem();
  const send = form.onSubmit((values) =>
    create.mutate(
      { name: values.name, events: values.events, config: configOf(values) },
      {
        onSuccess: ({ id }) => {
          onClose();
          notifySuccess(t('webhooks.create.done', { name: values.name }));
          void navigate(`/webhooks/${id}`);
        },
        onError: notifyProblem,
      },
    ),
  );
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <HookFields form={form} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('webhooks.create.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
