import { MultiSelect, Stack, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnInputProps } from '../forms/field';
import { KEY, readFields } from './api';

type Chosen = readonly { name: string }[] | null;

/** Which profile fields are asked when people sign up: all that there are, or some in an order of their own. */
export function AskedFields({ label, value, onChange }: OwnInputProps) {
  const { t } = useTranslation('console');
  const { data: fields } = useQuery({ queryKey: [...KEY, 'asked'], queryFn: () => readFields(undefined) });
  const chosen = value as Chosen;
  const choose = (names: string[]) => onChange(names.map((name) => ({ name })));
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      <Switch
        label={t('profileFields.signUp.all')}
        checked={chosen === null}
        disabled={!fields}
        onChange={({ currentTarget }) => (currentTarget.checked ? onChange(null) : choose(fields?.map(({ name }) => name) ?? []))}
      />
      {chosen && fields && (
        <MultiSelect
          label={label}
          description={t('profileFields.signUp.hint')}
          data={fields.map((field) => ({ value: field.name, label: field.label || field.name }))}
          value={chosen.map(({ name }) => name)}
          onChange={choose}
          clearable
          clearButtonProps={{ 'aria-label': t('form.clear', { label }) }}
        />
      )}
    </Stack>
  );
}
