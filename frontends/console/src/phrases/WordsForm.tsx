import { notifySuccess, SubmitBar, useNotifyProblem } from '@keystory/app-kit';
import { Button, Group, Stack } from '@mantine/core';
import { useCallback, useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirmed } from '../forms/useConfirmed';
import { useAsOf } from '../past/moment';
import { useFilter } from './useFilter';
import { useWords } from './useWords';
import { WordList } from './WordList';
import { unknownIn, type Word } from './words';

/** Own words, by where they stand. */
type Words = Record<string, string>;

interface WordsFormProps {
  language: string;
  words: Word[];
  own: Words;
  /** Told whether there is something to save. */
  onDirty: (dirty: boolean) => void;
}

/** All words of a language, each with the own one over it. */
export function WordsForm({ language, words, own, onDirty }: WordsFormProps) {
  const { t } = useTranslation('console');
  const [entered, setEntered] = useState(own);
  const [busy, setBusy] = useState(false);
  const filter = useFilter(words, entered);
  const { save, forget } = useWords(language);
  const notifyProblem = useNotifyProblem();
  const confirmed = useConfirmed();
  const isPast = useAsOf() !== undefined;
  const dirty = words.some(({ path }) => (entered[path] ?? '') !== (own[path] ?? ''));
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  const enter = useCallback((path: string, value: string) => setEntered((before) => ({ ...before, [path]: value })), []);

  /** Saves what was before; what was entered since stays. */
  const goBack = async (before: Words, after: Words) => {
    await save(before);
    setEntered((now) => ({ ...now, ...unchangedSince(after, now, before) }));
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (words.some((word) => unknownIn(word, entered[word.path] ?? '').length > 0)) return;
    setBusy(true);
    try {
      await save(entered);
      notifySuccess(t('form.saved'), () => goBack(own, entered));
    } catch (cause) {
      notifyProblem(cause);
    }
    setBusy(false);
  };
  const reset = () =>
    confirmed({
      title: t('phrases.reset.title'),
      body: t('phrases.reset.body'),
      action: t('phrases.reset.submit'),
      done: t('phrases.reset.done'),
      act: async () => {
        await forget();
        setEntered({});
      },
      undo: () => goBack(own, {}),
    });
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack>
        <Group align="flex-end">
          {filter.inputs}
          {Object.keys(own).length > 0 && !isPast && (
            <Button variant="default" onClick={reset}>
              {t('phrases.reset.submit')}
            </Button>
          )}
        </Group>
        <WordList key={filter.key} words={filter.found} entered={entered} readOnly={isPast} onChange={enter} />
      </Stack>
      {!isPast && <SubmitBar dirty={dirty} busy={busy} onDiscard={() => setEntered(own)} />}
    </form>
  );
}

/** What was before of the words that were not touched since they were saved. */
const unchangedSince = (after: Words, now: Words, before: Words): Words =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((path) => (now[path] ?? '') === (after[path] ?? ''))
      .map((path) => [path, before[path] ?? '']),
  );
