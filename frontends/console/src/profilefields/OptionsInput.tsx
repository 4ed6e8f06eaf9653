import type { ProfileField } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import type { OwnInputProps } from '../forms/field';
import { PairsInput } from '../forms/PairsInput';

type Option = NonNullable<ProfileField['config']['options']>[number];

/** What people choose from: what is kept of each choice, and what it is called. */
export function OptionsInput({ label, value, onChange }: OwnInputProps) {
  const { t } = useTranslation('console');
  const options = (value ?? []) as Option[];
  return (
    <PairsInput
      label={label}
      pairs={options.map((option) => [option.value ?? '', option.label ?? ''])}
      onChange={(pairs) => onChange(pairs.map(([kept, called]) => ({ value: kept, ...(called ? { label: called } : {}) })))}
      first={{ label: t('profileFields.optionValue') }}
      second={{ label: t('profileFields.optionLabel') }}
      next={() => ['', '']}
    />
  );
}
