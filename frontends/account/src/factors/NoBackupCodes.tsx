import { useTranslation } from 'react-i18next';
import { Instead } from '../action/Instead';

export function NoBackupCodes() {
  const { t } = useTranslation('account');
  return <Instead says={t('factors.noCodes')} to="/backup-codes/generate" action={t('factors.addBackupCodes')} />;
}
