import { notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import { asApiError } from '@keystory/api-client';
import { passwordIssues, PasswordRules } from '@keystory/ui';
import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useChangePassword } from '../api';
import { useAccount } from '../shell/account';
import { CurrentPassword } from './CurrentPassword';

interface PasswordModalProps {
  opened: boolean;
  onClose: () => void;
}

export function PasswordModal({ opened, onClose }: PasswordModalProps) {
  const { t } = useTranslation('account');
  return (
    <Modal opened={opened} onClose={onClose} title={t('security.changePassword')}>
      <PasswordForm onClose={onClose} />
    </Modal>
  );
}

function PasswordForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('account');
  const { t: tUi } = useTranslation('ui');
  const { account } = useAccount();
  const hasPassword = account.hasPassword ?? false;
  const form = usePasswordForm(hasPassword);
  const change = useChangePassword();
  const notifyProblem = useNotifyProblem();

  if (!hasPassword && account.hasSecurityVerificationMethod) return <Text>{t('security.needsCode')}</Text>;

  const send = form.onSubmit(async ({ current, next }) => {
    try {
      await change.mutateAsync({ current: hasPassword ? current : undefined, next });
      notifySuccess(t('security.passwordChanged'));
      onClose();
    } catch (cause) {
      const error = asApiError(cause);
      if (error.code === 'session.invalid_credentials') form.setFieldError('current', t('security.wrongPassword'));
      else if (error.code === 'user.same_password') form.setFieldError('next', t('security.samePassword'));
      else if (error.code === 'password.rejected') form.setFieldError('next', passwordIssues(tUi, error.data).join(' '));
      else notifyProblem(cause);
    }
  });

  return (
    <form onSubmit={send} noValidate>
      <Stack>
        {/* Tells password managers whose password it is. */}
        <input type="text" name="username" autoComplete="username" value={account.username ?? ''} readOnly hidden />
        {hasPassword && <CurrentPassword {...form.getInputProps('current')} />}
        <PasswordInput
          label={t('security.newPassword')}
          autoComplete="new-password"
          description={<PasswordRules password={form.values.next} policy={{}} />}
          descriptionProps={{ component: 'div' }}
          visibilityToggleButtonProps={{ 'aria-label': tUi('password.show') }}
          {...form.getInputProps('next')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('security.changePassword')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function usePasswordForm(hasPassword: boolean) {
  const { t } = useTranslation('kit');
  const required = z.string().min(1, t('form.required'));
  const schema = z.object({ current: hasPassword ? required : z.string(), next: required });
  return useForm({ initialValues: { current: '', next: '' }, validate: schemaResolver(schema, { sync: true }) });
}
