import { PasswordRules } from '@keystory/ui';
import { PasswordInput, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChangePassword } from '../api';
import { FormButtons } from '../proof/FormButtons';
import type { Step } from '../proof/Proven';
import { useEntry } from '../proof/useEntry';
import { WhosePassword } from '../proof/WhosePassword';

/** Which patterns the installation refuses is not known on these pages; the server says so. */
const UNKNOWN = { rejects: { repetitionAndSequence: false } };

export function PasswordForm({ proof, finish, cancel }: Step) {
  const { t } = useTranslation('account');
  const { t: tUi } = useTranslation('ui');
  const change = useChangePassword(proof);
  const save = async (password: string) => {
    await change.mutateAsync(password);
    finish(t('security.passwordChanged'));
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
          description={<PasswordRules password={input.value} policy={UNKNOWN} />}
          descriptionProps={{ component: 'div' }}
          visibilityToggleButtonProps={{ 'aria-label': tUi('password.show') }}
          {...input}
        />
        <FormButtons action={t('security.changePassword')} busy={busy} onCancel={cancel} />
      </Stack>
    </form>
  );
}
