import { TextField } from '@keystory/ui';
import { useTranslation } from 'react-i18next';

interface UsernameFieldProps {
  value: string;
  error: string | false | undefined;
  onChange: (value: string) => void;
}

/** Asks for a username that is not anybody's yet. */
export function UsernameField({ value, error, onChange }: UsernameFieldProps) {
  const { t } = useTranslation('signIn');
  return (
    <TextField
      label={t('fields.username')}
      name="username"
      autoComplete="username"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      autoFocus
      value={value}
      hint={t('register.usernameHint')}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
