import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CreateUserForm } from './CreateUserForm';

export function CreateUserModal({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('console');
  return (
    <Modal opened={opened} onClose={onClose} title={t('users.create.title')}>
      <CreateUserForm onClose={onClose} />
    </Modal>
  );
}
