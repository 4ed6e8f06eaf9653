import { useProblemText } from '@keystory/app-kit';
import type { Page } from '@keystory/api-client';
import { isComposing } from '@keystory/ui';
import { Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
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
  const text = search.trim();
  const { chosen, options, isAnswer, isFound, error } = useOptions(picked, value, text, isOpen);
  const firstOf = useFirst(picked);
  const early = useRef<string>(undefined);
  const pick = (id: string | null) => {
    const option = options.find((one) => one.id === id);
    // What was found for what stood there before is not what is meant.
    if (option && !isAnswer && !matches(text, option.name, option.detail, option.id)) return;
    early.current = undefined;
    onChange(id ?? '');
  };
  // What is entered before it is answered is the first of what is found, unless something else stands there by then. What
  // is chosen stands there without having been entered, and others may be called so.
  const enter = async (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || isComposing(event) || !text || isAnswer || text === chosen?.name) return;
    const input = event.currentTarget;
    early.current = text;
    const first = await firstOf(text);
    if (!input.isConnected || input.value.trim() !== text || early.current !== text) return;
    if (first) onChange(first);
    // Where there is none, the list says why.
    setOpen(!first);
  };
  const failed = error && (isTooBroad(error) ? t('list.tooBroad.body') : problem(error));
  return (
    <Select
      label={label}
      placeholder={t('list.all')}
      data={options.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options: all }) => all}
      renderOption={({ option }) => <Told {...options.find(({ id }) => id === option.value)} />}
      comboboxProps={WIDER}
      value={value || null}
      onChange={pick}
      searchValue={search}
      onSearchChange={setSearch}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      onKeyDown={(event) => void enter(event)}
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

/** Whatever is that long and in one piece may be the id of what is gone. */
const isId = (text: string) => /^\S{6,}$/.test(text);

/** Finds the id of the first that a text finds, or takes it for one; undefined where it is none, too, or nothing was answered. */
function useFirst({ name, choices }: Picked) {
  const queries = useQueryClient();
  return async (text: string) => {
    const found = await queries.fetchQuery({ queryKey: [name, 'choices', text], queryFn: () => choices(text) }).catch(() => undefined);
    return found && (found.items[0]?.id ?? (isId(text) ? text : undefined));
  };
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
  const isTaken = isAnswer && isId(wanted) && items.length === 0;
  const others = [...(chosen ? [chosen] : []), ...(isTaken ? [{ id: wanted, name: wanted }] : [])];
  const options = [...items, ...others.filter(({ id }) => !items.some((item) => item.id === id))];
  const unique = [...new Map(options.map((option) => [option.id, option])).values()];
  return { chosen, options: unique, isAnswer, isFound: found.isFetched, error: found.error };
}
