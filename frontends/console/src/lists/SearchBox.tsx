import { isComposing, isReadable } from '@keystory/ui';
import { withoutIsolation } from '@keystory/ui/i18n';
import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';

interface SearchBoxProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Searches while one types, a moment after the last key; not for what an input method has only the sounds of. */
export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  const { t } = useTranslation('console');
  const [text, setText] = useState(value);
  const send = useDebouncedCallback((next: string) => onChange(withoutIsolation(next).trim()), 250);
  const change = (next: string) => {
    setText(next);
    send(next);
  };
  const type = (event: ChangeEvent<HTMLInputElement>) =>
    (isComposing(event) && !isReadable(event) ? setText : change)(event.currentTarget.value);
  return (
    <TextInput
      type="search"
      role="searchbox"
      aria-label={label}
      placeholder={label}
      maw={420}
      leftSection={<IconSearch size={18} />}
      rightSectionPointerEvents="all"
      rightSection={text ? <CloseButton size="sm" aria-label={t('list.clearSearch')} onClick={() => change('')} /> : null}
      value={text}
      onChange={type}
      onCompositionEnd={(event) => change(event.currentTarget.value)}
    />
  );
}
