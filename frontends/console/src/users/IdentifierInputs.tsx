import { TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';

interface IdentifierInputsProps {
  /** The form's own way of binding a field. */
  of: (field: 'username' | 'primaryEmail' | 'primaryPhone') => GetInputPropsReturnType;
}

/** What a user can be signed in by. */
export function IdentifierInputs({ of }: IdentifierInputsProps) {
  const { t } = useTranslation('console');
  return (
    <>
      <TextInput label={t('users.fields.username')} autoComplete="off" {...of('username')} />
      <TextInput label={t('users.fields.email')} type="email" autoComplete="off" {...of('primaryEmail')} />
      <TextInput
        label={t('users.fields.phone')}
        description={t('users.fields.phoneHint')}
        inputMode="numeric"
        autoComplete="off"
        {...of('primaryPhone')}
      />
    </>
  );
}
