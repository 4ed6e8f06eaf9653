import { useProblemText } from '@keystory/app-kit';
import type { Page } from '@keystory/api-client';
import { Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NotThere } from '../relations/inOneRequest';
import type { Choice } from '../relations/Picker';
import { isTooBroad } from './tooBroad';
import { matches } from './wholeList';

/** What a list can be narrowed to of things that are found by searching. */
export interface Picked {
  /** Under which they are kept. */
  name: string;
  choices: (search: string) => Promise<Page<Choice>>;
  /** One of them by its id. */
  one: (id: string) => Promise<Choice>;
}

/** Names and addresses are longer than what they are picked by; the list stands within the landmark of the page. */
const WIDER = { width: 280, position: 'bottom-start', withinPortal: false } as const;

interface PickedFilterProps {
  label: string;
  picked: Picked;
  /** The id of one; empty for all. */
  value: string;
  onChange: (id: string) => void;
}

/** Narrows a list to one thing by its name. An id is taken as it is entered, too: what is gone is found by nothing else. */
export function PickedFilter({ label, picked, value, onChange }: PickedFilterProps) {
  const { t } = useTranslation('console');
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const problem = useProblemText();
  const { chosen, options, isAnswer, isFound, error } = useOptions(picked, value, search.trim(), isOpen);
  const pick = (id: string | null) => {
    const option = options.find((one) => one.id === id);
    // What was found for what stood there before is not what is meant.
    if (!option || isAnswer || matches(search.trim(), option.name, option.detail, option.id)) onChange(id ?? '');
  };
  const failed = error && (isTooBroad(error) ? t('list.tooBroad.body') : problem(error));
  return (
    <Select
      label={label}
      placeholder={t('list.all')}
      w={176}
      data={options.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options: all }) => all}
      renderOption={({ option }) => <Told {...options.find(({ id }) => id === option.value)} />}
      comboboxProps={WIDER}
      value={value || null}
      onChange={pick}
      searchValue={search}
      onSearchChange={setSearch}
      onDropdownOpen={() => setOpen(true)}
      title={chosen?.name}
      searchable
      allowDeselect={false}
      selectFirstOptionOnChange
      clearable
      clearButtonProps={{ 'aria-label': t('form.clear', { label }) }}
      {...(isFound ? { nothingFoundMessage: failed ?? t('relation.nothingFound') } : {})}
    />
  );
}

/** Several may have the same name. */
function Told({ name, detail }: Partial<Choice>) {
  return (
    <div style={{ minWidth: 0 }}>
      <Text size="sm" truncate dir="auto">
        {name}
      </Text>
      {detail && (
        <Text size="xs" c="dimmed" truncate>
          {detail}
        </Text>
      )}
    </div>
  );
}

/** What is found, with what is chosen and what is entered where those are not among it. */
function useOptions({ name, choices, one }: Picked, value: string, search: string, isOpen: boolean) {
  const [asked] = useDebouncedValue(search, 250);
  const known = useQuery({ queryKey: [name, 'choice', value], queryFn: () => one(value), enabled: value !== '', retry: false, staleTime: 60_000 });
  // What was read before somebody went is kept beside the error.
  const there = known.error instanceof NotThere ? undefined : known.data;
  const chosen: Choice | undefined = value ? there ?? { id: value, name: value } : undefined;
  // What is chosen stands in the input: there is no search for it.
  const wanted = asked === chosen?.name ? '' : asked;
  const found = useQuery({ queryKey: [name, 'choices', wanted], queryFn: () => choices(wanted), enabled: isOpen, placeholderData: keepPreviousData });
  const items = found.data?.items ?? [];
  const isAnswer = wanted === (search === chosen?.name ? '' : search) && found.isFetched && !found.isPlaceholderData;
  const isId = isAnswer && /^\S{6,}$/.test(wanted) && items.length === 0;
  const others = [...(chosen ? [chosen] : []), ...(isId ? [{ id: wanted, name: wanted }] : [])];
  const options = [...items, ...others.filter(({ id }) => !items.some((item) => item.id === id))];
  const unique = [...new Map(options.map((option) => [option.id, option])).values()];
  return { chosen, options: unique, isAnswer, isFound: found.isFetched, error: found.error };
}
