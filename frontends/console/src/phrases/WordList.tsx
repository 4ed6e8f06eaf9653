import { EmptyState } from '@keystory/app-kit';
import { Button } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WordInput } from './WordInput';
import type { Word } from './words';

interface WordListProps {
  words: Word[];
  entered: Record<string, string>;
  readOnly: boolean;
  onChange: (path: string, value: string) => void;
}

/** How many words are shown at first, and are added each time. */
const STEP = 20;

/** The words that were found, some at a time: there are hundreds. */
export function WordList({ words, entered, readOnly, onChange }: WordListProps) {
  const { t } = useTranslation('console');
  const [most, setMost] = useState(STEP);
  if (words.length === 0) {
    return (
      <EmptyState icon={IconSearchOff} title={t('list.nothingFound.title')}>
        {t('phrases.nothing')}
      </EmptyState>
    );
  }
  const hidden = words.length - most;
  return (
    <>
      {words.slice(0, most).map((word) => (
        <WordInput key={word.path} word={word} value={entered[word.path] ?? ''} readOnly={readOnly} onChange={onChange} />
      ))}
      {hidden > 0 && (
        <Button variant="default" onClick={() => setMost(most + STEP)} style={{ alignSelf: 'center' }}>
          {t('phrases.more', { count: Math.min(hidden, STEP) })}
        </Button>
      )}
    </>
  );
}
