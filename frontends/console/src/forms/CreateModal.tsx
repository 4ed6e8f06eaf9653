import { notifySuccess } from '@keystory/app-kit';
import { useTranslation } from 'react-i18next';
import { Dialogue } from './Dialogue';
import { documentOf, isShown, type Field } from './field';
import { ModalForm } from './ModalForm';

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
export function CreateModal({ opened, onClose, title, fields, initially = {}, create }: CreateModalProps) {
  const { t } = useTranslation('console');
  return (
    <Dialogue opened={opened} onClose={onClose} title={title}>
      <ModalForm
        fields={fields}
        document={initially}
        action={title}
        send={(values) => create(documentOf(fields.filter((field) => isShown(field, values)), values))}
        onDone={() => notifySuccess(t('form.created'))}
        onClose={onClose}
      />
    </Dialogue>
  );
}
