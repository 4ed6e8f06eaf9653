import { useTranslation } from 'react-i18next';
import { ActionRoute } from '../action/ActionRoute';
import { Instead } from '../action/Instead';
import { BackupCodesForm } from './BackupCodesForm';
import { NoBackupCodes } from './NoBackupCodes';
import { useFactorsAtFirst } from './useFactorsAtFirst';

/** Makes backup codes where there are none that are good, or others in the place of those that there are. */
export function BackupCodesPage({ isReplacing }: { isReplacing: boolean }) {
  const { t } = useTranslation('account');
  const { has, unknown } = useFactorsAtFirst();
  const other = isReplacing ? (
    <NoBackupCodes />
  ) : (
    <Instead says={t('factors.hasCodes')} to="/backup-codes/regenerate" action={t('factors.newBackupCodes')} />
  );
  return (
    <ActionRoute
      title={t(isReplacing ? 'factors.newBackupCodes' : 'factors.addBackupCodes')}
      field="mfa"
      instead={unknown ?? (has('BackupCode') === isReplacing ? undefined : other)}
    >
      {(step) => <BackupCodesForm {...step} isReplacing={isReplacing} />}
    </ActionRoute>
  );
}
