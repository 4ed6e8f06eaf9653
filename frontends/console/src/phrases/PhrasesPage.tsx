import { unwrap, type CustomPhrase } from '@keystory/api-client';
import { Group, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EntityPage } from '../entity/EntityPage';
import { momentQuery } from '../lists/useListState';
import { api } from '../session';
import { Loaded } from '../shell/Loaded';
import { LANGUAGES, nameOfLanguage } from '../signin/languages';
import { builtInWords, flat, type Tree } from './words';
import { WordsForm } from './WordsForm';

const read = (asOf: string | undefined): Promise<CustomPhrase[]> =>
  unwrap(api.GET('/api/custom-phrases', { params: { query: momentQuery(asOf) } }));

/** What the sign-in pages say, in words of one's own. */
export function Component() {
  const { t } = useTranslation('console');
  return (
    <EntityPage
      entity={{ kind: 'custom-phrases', id: '' }}
      read={read}
      head={{ name: t('phrases.title'), detail: t('phrases.intro') }}
      tabs={(phrases) => [{ id: 'words', title: t('phrases.words'), content: <Wording phrases={phrases} /> }]}
    />
  );
}

/** The words of one language at a time. */
function Wording({ phrases }: { phrases: CustomPhrase[] }) {
  const { t } = useTranslation('console');
  const [query, setQuery] = useSearchParams();
  const language = query.get('language') ?? 'en';
  const [dirty, setDirty] = useState(false);
  const words = useQuery({ queryKey: ['built-in-words', language], queryFn: () => builtInWords(language), staleTime: Infinity });
  const own = ownIn(phrases, language);
  const choose = (chosen: string) =>
    setQuery((before) => {
      before.set('language', chosen);
      return before;
    });
  const nameOf = (tag: string) => {
    const count = Object.keys(ownIn(phrases, tag)).length;
    return nameOfLanguage(tag) + (count > 0 ? ` · ${t('phrases.changed', { count })}` : '');
  };
  const tags = [...new Set([...LANGUAGES, ...phrases.map(({ languageTag }) => languageTag), language])];
  return (
    <Stack>
      <Group>
        <Select
          label={t('phrases.language')}
          description={dirty ? t('phrases.saveFirst') : undefined}
          data={tags.map((value) => ({ value, label: nameOf(value) }))}
          value={language}
          onChange={(chosen) => chosen && choose(chosen)}
          allowDeselect={false}
          searchable
          disabled={dirty}
          w={320}
        />
      </Group>
      <Loaded query={words}>
        {(all) => <WordsForm key={language} language={language} words={all} own={own} onDirty={setDirty} />}
      </Loaded>
    </Stack>
  );
}

const ownIn = (phrases: CustomPhrase[], language: string): Record<string, string> =>
  flat((phrases.find(({ languageTag }) => languageTag === language)?.translation ?? {}) as Tree);
