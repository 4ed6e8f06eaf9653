import { notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentOf, isShown, type Field } from './field';
import { FieldInput } from './FieldInput';
import { useDocumentForm } from './useDocumentForm';

/** How something new is made. */
export interface Creation {
  /** What the dialogue and its button say: "Create role". */
  title: string;
  fields: readonly Field[];
  /** What the fields show at first. */
  initially?: Record<string, unknown>;
  /** Creates it; the dialogue closes when this is done, and shows why it failed otherwise. */
  create: (document: Record<string, unknown>) => Promise<unknown>;
}

interface CreateModalProps extends Creation {
  opened: boolean;
  onClose: () => void;
}

/** Asks for what a new thing needs. */
export function CreateModal({ opened, onClose, title, ...form }: CreateModalProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <CreateForm title={title} onClose={onClose} {...form} />
    </Modal>
  );
}

function CreateForm({ onClose, title, fields, initially = {}, create }: Omit<CreateModalProps, 'opened'>) {
  const { t } = useTranslation('console');
  const form = useDocumentForm(fields, initially);
  const [busy, setBusy] = useState(false);
  const notifyProblem = useNotifyProblem();
  const send = form.onSubmit(async (values) => {
    setBusy(true);
    try {
      await create(documentOf(fields.filter((field) => isShown(field, values)), values));
      onClose();
      notifySuccess(t('form.created'));
    } catch (cause) {
      notifyProblem(cause);
      setBusy(false);
    }
  });
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        {fields.filter((field) => isShown(field, form.values)).map((field) => (
          <FieldInput key={field.path} field={field} form={form} />
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {title}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
