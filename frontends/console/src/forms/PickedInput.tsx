import type { Page } from '@keystory/api-client';
import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../relations/Picker';
import type { OwnInputProps } from './field';

/** The input of a field that holds ids of things found by searching, so many at most; it remembers the names of those it found. */
export function pickedFrom(name: string, choices: (search: string) => Promise<Page<Choice>>, most = Infinity) {
  return function PickedInput({ label, value, onChange, error }: OwnInputProps) {
    const { t } = useTranslation('console');
    const [search, setSearch] = useState('');
    const [asked] = useDebouncedValue(search, 250);
    const found = useQuery({
      queryKey: [name, 'choices', asked],
      queryFn: () => choices(asked),
      placeholderData: keepPreviousData,
    });
    const chosen = (value ?? []) as string[];
    const options = (found.data?.items ?? []).map((choice) => ({ value: choice.id, label: choice.name }));
    return (
      <MultiSelect
        label={label}
        error={error}
        data={options}
        value={chosen}
        onChange={onChange}
        searchValue={search}
        onSearchChange={setSearch}
        maxValues={most}
        searchable={chosen.length < most}
        clearable
        clearButtonProps={{ 'aria-label': t('form.clear', { label }) }}
        nothingFoundMessage={t('relation.nothingFound')}
      />
    );
  };
}
