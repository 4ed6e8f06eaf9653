import { ActionIcon, Code, Textarea, Tooltip } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { unknownIn, type Word } from './words';

interface WordInputProps {
  word: Word;
  /** The own word; empty for that which the pages come with. */
  value: string;
  readOnly: boolean;
  /** The same at every drawing, so that entering one word draws no other anew. */
  onChange: (path: string, value: string) => void;
}

const CHARACTERS_OF_A_LINE = 60;
const MOST_LINES = 6;

/** One word: what the pages come with is shown where there is no own one. */
export const WordInput = memo(function WordInput({ word, value, readOnly, onChange }: WordInputProps) {
  const { t } = useTranslation('console');
  const { path, builtIn } = word;
  const unknown = unknownIn(word, value);
  const back = (
    <Tooltip label={t('phrases.back')}>
      <ActionIcon variant="subtle" color="gray" aria-label={t('phrases.backOne', { path })} onClick={() => onChange(path, '')}>
        <IconArrowBackUp size={18} />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <Textarea
      label={builtIn}
      description={<Code>{path}</Code>}
      placeholder={builtIn}
      rows={Math.min(Math.ceil((value || builtIn).length / CHARACTERS_OF_A_LINE), MOST_LINES)}
      maxLength={2048}
      readOnly={readOnly}
      value={value}
      error={unknown.length > 0 ? t('phrases.unknown', { names: unknown.join(', ') }) : undefined}
      onChange={({ currentTarget }) => onChange(path, currentTarget.value)}
      rightSectionPointerEvents="all"
      rightSection={value && !readOnly ? back : null}
    />
  );
});
