import { placeOfFocus } from '@keystory/ui';
import { withoutIsolation } from '@keystory/ui/i18n';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Confirmation {
  title: string;
  body: ReactNode;
  /** What the button says, as a verb: "Delete user". */
  action: string;
  danger?: boolean;
  /** A name that has to be typed first, for what cannot be undone. */
  typeName?: string;
  /** The dialogue closes when this is done, and stays with the button free again when it fails. */
  onConfirm: () => unknown;
}

/** Asks before something that cannot be undone. */
export function confirm({ title, ...rest }: Confirmation): void {
  const id = modals.open({ title, children: <Question {...rest} goBack={placeOfFocus()} close={() => modals.close(id)} /> });
}

interface QuestionProps extends Omit<Confirmation, 'title'> {
  close: () => void;
  /** Puts the focus back where it was when the question was asked. */
  goBack: () => void;
}

function Question({ body, action, danger, typeName, onConfirm, close, goBack }: QuestionProps) {
  const { t } = useTranslation('kit');
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => goBack, [goBack]);
  const agree = async () => {
    setBusy(true);
    try {
      await onConfirm();
      close();
    } catch {
      setBusy(false); // whoever asked shows what went wrong
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void agree();
      }}
    >
      <Stack>
        <Text component="div">{body}</Text>
        {typeName && (
          <TextInput
            data-autofocus
            label={t('confirm.typeName', { name: typeName })}
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('actions.cancel')}
          </Button>
          <Button
            type="submit"
            loading={busy}
            disabled={typeName !== undefined && withoutIsolation(typed) !== withoutIsolation(typeName)}
            {...(danger ? { color: 'red' } : {})}
          >
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
