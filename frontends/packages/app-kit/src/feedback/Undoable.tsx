import { isShortcut } from '@keystory/ui';
import { Button, Group, Kbd, Text } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from './useProblem';

interface UndoableProps {
  message: string;
  undo: () => Promise<unknown>;
  /** Said once it is undone, where not everything is as before. */
  undone?: string | undefined;
  /** Told that it was undone, or why not. */
  onDone: (message: string, isUndone: boolean) => void;
}

const isApple = /mac|iphone|ipad/i.test(navigator.userAgent);
/** As it stands on the keys. */
const KEYS = isApple ? '⌘ Z' : 'Ctrl Z';
/** Where the key takes back what was typed, or something else has to be answered first. */
const ELSEWHERE = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], [role="dialog"]';

/** What can be undone now, the latest last. */
const waiting: object[] = [];

/** What was done, with the way back: a button, or the key that undoes everywhere, which means the latest. */
export function Undoable({ message, undo, undone, onDone }: UndoableProps) {
  const { t } = useTranslation('kit');
  const problemOf = useProblemText();
  const [busy, setBusy] = useState(false);
  const isLatest = useLatest();
  const back = async () => {
    setBusy(true);
    try {
      await undo();
      onDone(undone ?? t('undo.done'), true);
    } catch (cause) {
      onDone(problemOf(cause), false);
    }
  };
  useWindowEvent('keydown', (event) => {
    // A key that is held down undoes one thing, not all.
    if (event.repeat || busy || !isLatest() || !isShortcut(event, 'z') || (event.target as Element).closest?.(ELSEWHERE)) return;
    event.preventDefault();
    void back();
  });
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm">{message}</Text>
      <Button
        size="compact-sm"
        variant="default"
        loading={busy}
        onClick={() => void back()}
        aria-keyshortcuts={isApple ? 'Meta+Z' : 'Control+Z'}
        rightSection={<Kbd size="xs" visibleFrom="sm" aria-hidden="true">{KEYS}</Kbd>}
      >
        {t('undo.submit')}
      </Button>
    </Group>
  );
}

/** Whether nothing was done since that can be undone as well. */
function useLatest(): () => boolean {
  const own = useRef({});
  useEffect(() => {
    const mine = own.current;
    waiting.push(mine);
    return () => void waiting.splice(waiting.indexOf(mine), 1);
  }, []);
  return () => waiting.at(-1) === own.current;
}
