import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CreateApplicationForm } from './CreateApplicationForm';

export function CreateApplicationModal({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('console');
  return (
    <Modal opened={opened} onClose={onClose} size="lg" title={t('applications.create.title')}>
      <CreateApplicationForm onClose={onClose} />
    </Modal>
  );
}
