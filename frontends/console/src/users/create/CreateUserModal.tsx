import { useTranslation } from 'react-i18next';
import { Dialogue } from '../../forms/Dialogue';
import { CreateUserForm } from './CreateUserForm';

export function CreateUserModal({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('console');
  return (
    <Dialogue opened={opened} onClose={onClose} title={t('users.create.title')}>
      <CreateUserForm onClose={onClose} />
    </Dialogue>
  );
}
