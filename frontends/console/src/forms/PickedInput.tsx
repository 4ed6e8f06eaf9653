import type { Page } from '@keystory/api-client';
import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../relations/Picker';
import type { OwnInputProps } from './field';

interface Picked {
  /** Under which they are kept. */
  name: string;
  choices: (search: string) => Promise<Page<Choice>>;
  /** One of them by its id. */
  one: (id: string) => Promise<Choice>;
  /** How many can be picked; one more takes the place of the first. */
  most?: number;
}

/** How many names are asked for; there may be a thousand ids. */
const MOST_ASKED = 50;

/** The input of a field that holds ids of things found by searching; what is picked is called by its name, found or not, within reason. */
export function pickedFrom({ name, choices, one, most = Infinity }: Picked) {
  /** Those that are not found just now, by the name that they were found with before, or that is asked for. */
  function useOthers(ids: readonly string[], found: readonly Choice[] | undefined): Choice[] {
    const seen = useRef(new Map<string, Choice>());
    for (const choice of found ?? []) seen.current.set(choice.id, choice);
    const unknown = found ? ids.filter((id) => !seen.current.has(id)).slice(0, MOST_ASKED) : [];
    const asked = useQueries({
      queries: unknown.map((id) => ({ queryKey: [name, 'choice', id], queryFn: () => one(id), retry: false })),
    });
    const others = ids.filter((id) => !found?.some((choice) => choice.id === id));
    return others.map((id) => seen.current.get(id) ?? asked[unknown.indexOf(id)]?.data ?? { id, name: id });
  }

  return function PickedInput({ label, value, onChange, error, autoFocus = false }: OwnInputProps) {
    const { t } = useTranslation('console');
    const [search, setSearch] = useState('');
    const [asked] = useDebouncedValue(search, 250);
    const found = useQuery({
      queryKey: [name, 'choices', asked],
      queryFn: () => choices(asked),
      placeholderData: keepPreviousData,
    });
    const chosen = (value ?? []) as string[];
    const known = [...(found.data?.items ?? []), ...useOthers(chosen, found.data?.items)];
    return (
      <MultiSelect
        label={label}
        error={error}
        data={known.map((choice) => ({ value: choice.id, label: choice.name }))}
        value={chosen}
        onChange={(ids) => onChange(ids.slice(-most))}
        searchValue={search}
        onSearchChange={setSearch}
        autoFocus={autoFocus}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('form.clear', { label }) }}
        nothingFoundMessage={t('relation.nothingFound')}
      />
    );
  };
}
