import { Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../lists/SearchBox';
import { useListState } from '../lists/useListState';
import { groupOf, type Word } from './words';

/** What narrows the words: a part of the pages, or a search through all of them. */
export function useFilter(words: Word[], entered: Record<string, string>) {
  const { t } = useTranslation('console');
  const [group, setGroup] = useState('signIn');
  const { search, setSearch } = useListState();
  const [onlyOwn, setOnlyOwn] = useState(false);
  const sought = search.trim().toLowerCase();
  const groups = [...new Set(words.map(groupOf))].map((value) => ({
    value,
    label: t(`phrases.groups.${(value || 'general') as 'general'}`, { defaultValue: value }),
  }));
  const isIn = (word: Word) => {
    const own = entered[word.path] ?? '';
    if (onlyOwn && !own) return false;
    if (sought) return [word.path, word.builtIn, own].some((text) => text.toLowerCase().includes(sought));
    return onlyOwn || groupOf(word) === group;
  };
  const inputs = (
    <>
      <Select
        label={t('phrases.group')}
        data={groups}
        value={group}
        onChange={(value) => setGroup(value ?? '')}
        allowDeselect={false}
        disabled={sought !== '' || onlyOwn}
        w={260}
      />
      <SearchBox label={t('phrases.search')} value={search} onChange={setSearch} />
      <Checkbox
        label={t('phrases.onlyOwn')}
        checked={onlyOwn}
        onChange={({ currentTarget }) => setOnlyOwn(currentTarget.checked)}
        mb={8}
      />
    </>
  );
  return { inputs, found: words.filter(isIn), key: `${group} ${sought} ${onlyOwn}` };
}
