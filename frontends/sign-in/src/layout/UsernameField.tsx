import { TextField, usernameRules } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../settings';

interface UsernameFieldProps {
  value: string;
  error: string | false | undefined;
  onChange: (value: string) => void;
}

/** Asks for a username that is not anybody's yet. */
export function UsernameField({ value, error, onChange }: UsernameFieldProps) {
  const { t } = useTranslation('signIn');
  const { t: tUi } = useTranslation('ui');
  const rules = usernameRules(tUi, useSettings().signInExperience.usernamePolicy);
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
      hint={[t('register.usernameHint'), ...rules].join(' ')}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
