import type { SignInSettings } from '@keystory/api-client';
import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OwnInputProps } from '../forms/field';

type Further = NonNullable<SignInSettings['signUp']['secondaryIdentifiers']>[number];

const NAMES = ['username', 'email', 'phone', 'emailOrPhone'] as const;

/** What is asked beside the first identifier; addresses are verified, as the API wants it. */
export function FurtherInput({ label, value, onChange }: OwnInputProps) {
  const { t } = useTranslation('console');
  const chosen = (value ?? []) as Further[];
  const furtherOf = (name: string): Further =>
    chosen.find(({ identifier }) => identifier === name) ??
    ({ identifier: name, ...(name === 'username' ? {} : { verify: true }) } as Further);
  return (
    <MultiSelect
      label={label}
      description={t('signin.methods.furtherHint')}
      data={NAMES.map((name) => ({ value: name, label: t(`signin.identifiers.${name}`) }))}
      value={chosen.flatMap(({ identifier }) => identifier ?? [])}
      onChange={(names) => onChange(names.map(furtherOf))}
      clearable
      clearButtonProps={{ 'aria-label': t('form.clear', { label }) }}
    />
  );
}
