import { notifySuccess } from '@keystory/app-kit';
import { PasswordRules } from '@keystory/ui';
import { PasswordInput, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChangePassword } from '../api';
import type { Proof } from '../proof/api';
import { FormButtons } from '../proof/FormButtons';
import { ProvenModal } from '../proof/ProvenModal';
import { useEntry } from '../proof/useEntry';
import { WhosePassword } from '../proof/WhosePassword';

interface PasswordModalProps {
  opened: boolean;
  onClose: () => void;
}

export function PasswordModal({ opened, onClose }: PasswordModalProps) {
  const { t } = useTranslation('account');
  return (
    <ProvenModal title={t('security.changePassword')} opened={opened} onClose={onClose} lenient>
      {(proof) => <PasswordForm proof={proof} onClose={onClose} />}
    </ProvenModal>
  );
}

function PasswordForm({ proof, onClose }: { proof: Proof; onClose: () => void }) {
  const { t } = useTranslation('account');
  const { t: tUi } = useTranslation('ui');
  const change = useChangePassword(proof);
  const save = async (password: string) => {
    await change.mutateAsync(password);
    notifySuccess(t('security.passwordChanged'));
    onClose();
  };
  const { busy, send, input } = useEntry(save);
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <WhosePassword />
        <PasswordInput
          autoFocus
          data-autofocus
          label={t('security.newPassword')}
          autoComplete="new-password"
          description={<PasswordRules password={input.value} policy={{}} />}
          descriptionProps={{ component: 'div' }}
          visibilityToggleButtonProps={{ 'aria-label': tUi('password.show') }}
          {...input}
        />
        <FormButtons action={t('security.changePassword')} busy={busy} onCancel={onClose} />
      </Stack>
    </form>
  );
}
