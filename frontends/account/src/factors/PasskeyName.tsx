import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface PasskeyNameProps {
  value: string;
  onChange: (name: string) => void;
}

/** What a passkey is called, which only its owner sees. */
export function PasskeyName({ value, onChange }: PasskeyNameProps) {
  const { t } = useTranslation('account');
  return (
    <TextInput
      autoFocus
      label={t('factors.passkeyName')}
      description={t('factors.passkeyNameHint')}
      maxLength={256}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
