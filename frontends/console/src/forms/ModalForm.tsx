import { useNotifyProblem } from '@keystory/app-kit';
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isShown, type Entered, type Field } from './field';
import { FieldInput } from './FieldInput';
import { useDocumentForm } from './useDocumentForm';

interface ModalFormProps {
  fields: readonly Field[];
  /** What the fields show at first. */
  document: unknown;
  /** What the button says. */
  action: string;
  /** Sends what was entered; the dialogue stays open where that fails, and says why. */
  send: (values: Entered) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
}

/** The form of a dialogue. */
export function ModalForm({ fields, document, action, send, onDone, onClose }: ModalFormProps) {
  const { t } = useTranslation('console');
  const form = useDocumentForm(fields, document);
  const [busy, setBusy] = useState(false);
  const notifyProblem = useNotifyProblem();
  const submit = form.onSubmit(async (values) => {
    setBusy(true);
    try {
      await send(values);
      onClose();
      onDone();
    } catch (cause) {
      notifyProblem(cause);
      setBusy(false);
    }
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {fields.filter((field) => isShown(field, form.values)).map((field, index) => (
          <FieldInput key={field.path} field={field} form={form} isFirst={index === 0} />
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
