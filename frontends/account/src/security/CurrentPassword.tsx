import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Asked for before anything that could lock the owner out. */
export function CurrentPassword(props: PasswordInputProps) {
  const { t } = useTranslation('account');
  const { t: tUi } = useTranslation('ui');
  return (
    <PasswordInput
      data-autofocus
      label={t('security.currentPassword')}
      description={t('security.currentPasswordHint')}
      autoComplete="current-password"
      visibilityToggleButtonProps={{ 'aria-label': tUi('password.show') }}
      {...props}
    />
  );
}
