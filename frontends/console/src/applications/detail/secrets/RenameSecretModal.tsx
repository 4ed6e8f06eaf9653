import { bounds } from '@keystory/api-client';
import { fieldChecks, notifySuccess, usePlaceProblem } from '@keystory/app-kit';
import type { ApplicationSecret } from '@keystory/api-client';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Dialogue } from '../../../forms/Dialogue';
import { useRenameSecret } from '../../api';

interface RenameSecretModalProps {
  secret: ApplicationSecret;
  opened: boolean;
  onClose: () => void;
}

export function RenameSecretModal({ secret, opened, onClose }: RenameSecretModalProps) {
  const { t } = useTranslation('console');
  return (
    <Dialogue opened={opened} onClose={onClose} title={t('secrets.rename.title', { name: secret.name })}>
      <RenameSecret secret={secret} onClose={onClose} />
    </Dialogue>
  );
}

function RenameSecret({ secret, onClose }: Omit<RenameSecretModalProps, 'opened'>) {
  const { t } = useTranslation('console');
  const { t: tKit } = useTranslation('kit');
  const rename = useRenameSecret(secret.applicationId);
  const form = useForm({
    initialValues: { name: secret.name },
    validate: { name: fieldChecks(tKit).within(bounds.secretChange.name) },
  });
  const placeProblem = usePlaceProblem<typeof form.values>(form, { 'application.secret_name_exists': 'name' });
  const send = form.onSubmit(async ({ name }) => {
    try {
      if (name !== secret.name) {
        await rename.mutateAsync({ from: secret.name, to: name.trim() });
        notifySuccess(t('secrets.rename.done', { name }));
      }
      onClose();
    } catch (cause) {
      placeProblem(cause);
    }
  });
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <TextInput data-autofocus label={t('secrets.name')} autoComplete="off" {...form.getInputProps('name')} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={rename.isPending}>
            {t('secrets.rename.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
