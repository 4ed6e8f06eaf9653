import { unwrap } from '@keystory/api-client';
import { Button, MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { IN_PLACE, type Filter } from '../lists/FilterInput';
import { FilterInputs, FilterRow } from '../lists/FilterRow';
import { api } from '../session';
import { pickedSubject, usePickedActor } from './parties';
import type { EventSearch } from './search';

interface EventFiltersProps {
  search: EventSearch;
  onChange: (change: Partial<EventSearch>) => void;
}

const TEXTS = ['stream', 'correlationId'] as const;
const MOMENTS = ['from', 'to'] as const;

/** What the log can be searched for. */
export function EventFilters({ search, onChange }: EventFiltersProps) {
  const { t } = useTranslation('console');
  const texts = TEXTS.map((name) => ({ name, label: t(`events.${name}`), placeholder: t(`events.placeholders.${name}`) }));
  const moments = MOMENTS.map((name) => ({ name, label: t(`events.${name}`), kind: 'moment' as const }));
  const parties = [
    { name: 'subject' as const, label: t('events.subject'), picked: pickedSubject },
    { name: 'actor' as const, label: t('events.actor'), picked: usePickedActor() },
  ];
  const filters: (Filter & { name: Exclude<keyof EventSearch, 'type'> })[] = [...parties, ...texts, ...moments];
  const types = useQuery({
    queryKey: ['events', 'types'],
    queryFn: () => unwrap(api.GET('/api/events/types')),
    staleTime: Infinity,
  });
  return (
    <FilterRow>
      <MultiSelect
        label={t('events.type')}
        placeholder={search.type?.length ? undefined : t('list.all')}
        data={types.data?.map(({ name }) => name) ?? search.type ?? []}
        value={search.type ?? []}
        onChange={(type) => onChange({ type })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('form.clear', { label: t('events.type') }) }}
        limit={50}
        comboboxProps={IN_PLACE}
        maw="none"
        miw={220}
      />
      <FilterInputs filters={filters} valueOf={(name) => search[name] ?? ''} onChange={(name, value) => onChange({ [name]: value })} />
      <Button
        variant="default"
        onClick={() => onChange({ type: [], stream: '', subject: '', actor: '', correlationId: '', from: '', to: '' })}
      >
        {t('events.clear')}
      </Button>
    </FilterRow>
  );
}
