import { fieldSchemas, notifySuccess } from '@keystory/app-kit';
import { Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useChangeUsername } from '../api';
import type { Proof } from '../proof/api';
import { FormButtons } from '../proof/FormButtons';
import { ProvenModal } from '../proof/ProvenModal';
import { useAttempt } from '../proof/useAttempt';
import { useAccount } from '../shell/account';

interface UsernameModalProps {
  opened: boolean;
  onClose: () => void;
}

export function UsernameModal({ opened, onClose }: UsernameModalProps) {
  const { t } = useTranslation('account');
  return (
    <ProvenModal title={t('security.changeUsername')} opened={opened} onClose={onClose}>
      {(proof) => <UsernameForm proof={proof} onClose={onClose} />}
    </ProvenModal>
  );
}

function UsernameForm({ proof, onClose }: { proof: Proof; onClose: () => void }) {
  const { t } = useTranslation('account');
  const { t: tKit } = useTranslation('kit');
  const { account } = useAccount();
  const change = useChangeUsername(proof);
  const { busy, problem, attempt } = useAttempt();
  const form = useForm({
    initialValues: { username: account.username ?? '' },
    validate: schemaResolver(z.object({ username: fieldSchemas(tKit).newUsername }), { sync: true }),
  });
  const save = async (username: string) => {
    await change.mutateAsync(username);
    notifySuccess(t('security.usernameChanged', { username }));
    onClose();
  };
  return (
    <form onSubmit={form.onSubmit(({ username }) => attempt(() => save(username)))} noValidate>
      <Stack>
        <TextInput
          autoFocus
          data-autofocus
          label={t('fields.username')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('username')}
          error={form.errors.username ?? problem}
        />
        <FormButtons action={t('security.changeUsername')} busy={busy} onCancel={onClose} />
      </Stack>
    </form>
  );
}
