import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Asked for before anything that could lock the owner out. */
export function CurrentPassword(props: PasswordInputProps) {
  const { t } = useTranslation('account');
  const { t: tUi } = useTranslation('ui');
  return (
    <PasswordInput
      autoFocus
      data-autofocus
      label={t('proof.password')}
      description={t('proof.passwordHint')}
      autoComplete="current-password"
      visibilityToggleButtonProps={{ 'aria-label': tUi('password.show') }}
      {...props}
    />
  );
}
