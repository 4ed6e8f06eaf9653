import { useTranslation } from 'react-i18next';
import { ActionRoute } from '../action/ActionRoute';
import { UsernameForm } from './UsernameForm';

export function Component() {
  const { t } = useTranslation('account');
  return (
    <ActionRoute title={t('security.changeUsername')} field="username">
      {(step) => <UsernameForm {...step} />}
    </ActionRoute>
  );
}
