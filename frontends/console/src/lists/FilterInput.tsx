import { isComposing } from '@keystory/ui';
import { withoutIsolation } from '@keystory/ui/i18n';
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MomentInput } from '../forms/MomentInput';
import { PickedFilter, type Picked } from './PickedFilter';

/** What a list can be narrowed to: one of its options or of what is found, a text where there are neither, or a moment. */
export interface Filter {
  name: string;
  label: string;
  kind?: 'moment';
  picked?: Picked;
  options?: readonly { value: string; label: string }[];
  placeholder?: string;
}

/** What is chosen from stands within the landmark of the list. */
export const IN_PLACE = { withinPortal: false } as const;

interface FilterInputProps {
  filter: Filter;
  /** Empty for all; moments as instants. */
  value: string;
  onChange: (value: string) => void;
}

export function FilterInput({ filter, value, onChange }: FilterInputProps) {
  const { t } = useTranslation('console');
  const { label, kind, options, picked } = filter;
  if (kind === 'moment') {
    return (
      <MomentInput
        label={label}
        value={value ? Date.parse(value) : ''}
        onChange={(at) => onChange(at === '' ? '' : new Date(at).toISOString())}
      />
    );
  }
  if (picked) return <PickedFilter label={label} picked={picked} value={value} onChange={onChange} />;
  if (!options) return <TextFilter {...filter} value={value} onChange={onChange} />;
  return (
    <Select
      label={label}
      placeholder={t('list.all')}
      data={options.some((option) => option.value === value) || !value ? [...options] : [{ value, label: value }, ...options]}
      value={value || null}
      onChange={(next) => onChange(next ?? '')}
      clearable
      comboboxProps={IN_PLACE}
      clearButtonProps={{ 'aria-label': t('form.clear', { label }) }}
      searchable={options.length > 8}
    />
  );
}

/** Searches when it is left or Enter is pressed: half an id finds nothing. */
function TextFilter({ label, placeholder, value, onChange }: Filter & Omit<FilterInputProps, 'filter'>) {
  const { t } = useTranslation('console');
  const [text, setText] = useState(value);
  const [sent, setSent] = useState(value);
  if (sent !== value) {
    setSent(value);
    setText(value);
  }
  const send = () => {
    const next = withoutIsolation(text).trim();
    if (next !== value) onChange(next);
  };
  return (
    <TextInput
      label={label}
      placeholder={placeholder ?? t('list.all')}
      value={text}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={send}
      onKeyDown={(event) => event.key === 'Enter' && !isComposing(event) && send()}
      autoComplete="off"
    />
  );
}
