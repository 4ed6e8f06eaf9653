import { Button, PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { generatePassword } from './password';

interface NewPasswordInputProps extends Omit<PasswordInputProps, 'onChange' | 'value'> {
  value: string;
  onChange: (password: string) => void;
  shown: boolean;
  onShow: (shown: boolean) => void;
}

/** A password for somebody else: typed, or generated and then shown, because it has to be passed on. */
export function NewPasswordInput({ onChange, shown, onShow, ...input }: NewPasswordInputProps) {
  const { t } = useTranslation('console');
  const generate = () => {
    onChange(generatePassword());
    onShow(true);
  };
  return (
    <div>
      <PasswordInput
        {...input}
        autoComplete="new-password"
        visible={shown}
        onVisibilityChange={onShow}
        visibilityToggleButtonProps={{ 'aria-label': t(shown ? 'users.password.hide' : 'users.password.show') }}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Button mt={6} size="compact-sm" variant="subtle" onClick={generate}>
        {t('users.password.generate')}
      </Button>
    </div>
  );
}
