import { useTranslation } from 'react-i18next';
import { ActionRoute } from '../action/ActionRoute';
import { PasswordForm } from './PasswordForm';

export function Component() {
  const { t } = useTranslation('account');
  return (
    <ActionRoute title={t('security.changePassword')} field="password" lenient>
      {(step) => <PasswordForm {...step} />}
    </ActionRoute>
  );
}
