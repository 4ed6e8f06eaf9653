import { useTranslation } from 'react-i18next';
import { Dialogue } from '../../forms/Dialogue';
import type { Guide } from '../guide/guides';
import { CreateApplicationForm } from './CreateApplicationForm';

interface CreateApplicationModalProps {
  opened: boolean;
  onClose: () => void;
  /** What it is to be connected by. */
  guide?: Guide | undefined;
}

export function CreateApplicationModal({ opened, onClose, guide }: CreateApplicationModalProps) {
  const { t } = useTranslation('console');
  return (
    <Dialogue opened={opened} onClose={onClose} size="lg" title={t('applications.create.title')}>
      <CreateApplicationForm guide={guide} onClose={onClose} />
    </Dialogue>
  );
}
