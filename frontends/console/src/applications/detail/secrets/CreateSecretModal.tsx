import { bounds } from '@keystory/api-client';
import { fieldChecks, notifySuccess, usePlaceProblem } from '@keystory/app-kit';
import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Dialogue } from '../../../forms/Dialogue';
import { useCreateSecret } from '../../api';
import { inDays } from '../../secretTimes';

interface CreateSecretModalProps {
  applicationId: string;
  opened: boolean;
  onClose: () => void;
}

const DAYS = ['never', '30', '90', '180', '365'] as const;

export function CreateSecretModal({ opened, onClose, applicationId }: CreateSecretModalProps) {
  const { t } = useTranslation('console');
  return (
    <Dialogue opened={opened} onClose={onClose} title={t('secrets.create.title')}>
      <CreateSecret applicationId={applicationId} onClose={onClose} />
    </Dialogue>
  );
}

function CreateSecret({ applicationId, onClose }: Omit<CreateSecretModalProps, 'opened'>) {
  const { t } = useTranslation('console');
  const { t: tKit } = useTranslation('kit');
  const create = useCreateSecret(applicationId);
  const form = useForm({
    initialValues: { name: '', days: 'never' },
    validate: { name: fieldChecks(tKit).within(bounds.newSecret.name) },
  });
  const placeProblem = usePlaceProblem<typeof form.values>(form, { 'application.secret_name_exists': 'name' });
  const send = form.onSubmit(async ({ name, days }) => {
    try {
      const expiresAt = days === 'never' ? null : inDays(Number(days));
      await create.mutateAsync({ name: name.trim(), expiresAt });
      notifySuccess(t('secrets.create.done', { name }));
      onClose();
    } catch (cause) {
      placeProblem(cause);
    }
  });
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <TextInput
          data-autofocus
          label={t('secrets.name')}
          placeholder={t('secrets.create.placeholder')}
          autoComplete="off"
          {...form.getInputProps('name')}
        />
        <Select
          label={t('secrets.create.expiry')}
          allowDeselect={false}
          data={DAYS.map((value) => ({ value, label: t(`secrets.create.days.${value}`) }))}
          {...form.getInputProps('days')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('secrets.create.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
