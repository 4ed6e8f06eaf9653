import { notifySuccess } from '@keystory/app-kit';
import { asApiError } from '@keystory/api-client';
import { passwordIssues, PasswordRules } from '@keystory/ui';
import { PasswordInput, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangePassword } from '../api';
import type { Proof } from '../proof/api';
import { FormButtons } from '../proof/FormButtons';
import { ProvenModal } from '../proof/ProvenModal';
import { useAttempt } from '../proof/useAttempt';
import { useAccount } from '../shell/account';

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
  const { t: tKit } = useTranslation('kit');
  const { account } = useAccount();
  const change = useChangePassword(proof);
  const [password, setPassword] = useState('');
  const { busy, problem, setProblem, attempt } = useAttempt();
  const refused = (cause: unknown) => {
    const { code, data } = asApiError(cause);
    if (code !== 'password.rejected') throw cause;
    setProblem(passwordIssues(tUi, data).join(' '));
  };
  const save = async () => {
    await change.mutateAsync(password);
    notifySuccess(t('security.passwordChanged'));
    onClose();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (password) void attempt(() => save().catch(refused));
    else setProblem(tKit('form.required'));
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        {/* Tells password managers whose password it is. */}
        <input type="text" name="username" autoComplete="username" value={account.username ?? ''} readOnly hidden />
        <PasswordInput
          autoFocus
          data-autofocus
          label={t('security.newPassword')}
          autoComplete="new-password"
          description={<PasswordRules password={password} policy={{}} />}
          descriptionProps={{ component: 'div' }}
          visibilityToggleButtonProps={{ 'aria-label': tUi('password.show') }}
          value={password}
          error={problem}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <FormButtons action={t('security.changePassword')} busy={busy} onCancel={onClose} />
      </Stack>
    </form>
  );
}
