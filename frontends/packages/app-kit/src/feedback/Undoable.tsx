import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
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

/** What was done, with the way back. */
export function Undoable({ message, undo, undone, onDone }: UndoableProps) {
  const { t } = useTranslation('kit');
  const problemOf = useProblemText();
  const [busy, setBusy] = useState(false);
  const back = async () => {
    setBusy(true);
    try {
      await undo();
      onDone(undone ?? t('undo.done'), true);
    } catch (cause) {
      onDone(problemOf(cause), false);
    }
  };
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm">{message}</Text>
      <Button size="compact-sm" variant="default" loading={busy} onClick={() => void back()}>
        {t('undo.submit')}
      </Button>
    </Group>
  );
}
