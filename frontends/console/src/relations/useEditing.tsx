import { notifySuccess } from '@keystory/app-kit';
import { ActionIcon, Group, Modal, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeOf, type Field } from '../forms/field';
import { ModalForm } from '../forms/ModalForm';
import type { Column } from '../lists/DataTable';

/** How one thing of a list is changed. */
export interface Edit<T> {
  /** What the dialogue says: "Edit permission". */
  title: string;
  fields: readonly Field[];
  nameOf: (item: T) => string;
  /** Sends what was changed. */
  save: (item: T, change: Record<string, unknown>) => Promise<unknown>;
}

/** The column whose buttons open the dialogue, and the dialogue; none of both where nothing can be changed. */
export function useEditing<T extends object>(edit: Edit<T> | undefined): { columns: Column<T>[]; dialogue: ReactNode } {
  const { t } = useTranslation('console');
  const [item, setItem] = useState<T>();
  const [opened, dialog] = useDisclosure(false);
  if (!edit) return { columns: [], dialogue: null };
  const { title, fields, nameOf, save } = edit;
  const titleOf = (one: T) => `${title}: ${nameOf(one)}`;
  const open = (one: T) => {
    setItem(one);
    dialog.open();
  };
  const cell = (one: T) => (
    <Group justify="flex-end">
      <Tooltip label={title}>
        <ActionIcon variant="subtle" color="gray" aria-label={titleOf(one)} onClick={() => open(one)}>
          <IconPencil size={18} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
  const dialogue = item && (
    <Modal opened={opened} onClose={dialog.close} title={titleOf(item)}>
      <ModalForm
        fields={fields}
        document={item}
        action={t('form.save')}
        send={async (values) => {
          const change = changeOf(fields, item as Record<string, unknown>, values);
          if (Object.keys(change).length > 0) await save(item, change);
        }}
        onDone={() => notifySuccess(t('form.saved'))}
        onClose={dialog.close}
      />
    </Modal>
  );
  return { columns: [{ id: 'edit', title, titleHidden: true, cell }], dialogue };
}
