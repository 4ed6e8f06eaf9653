import { useTranslation } from 'react-i18next';
import { ActionRoute } from '../action/ActionRoute';
import { PasskeyForm } from './PasskeyForm';

export function Component() {
  const { t } = useTranslation('account');
  return (
    <ActionRoute title={t('factors.addPasskey')} field="passkey">
      {(step) => <PasskeyForm {...step} />}
    </ActionRoute>
  );
}
