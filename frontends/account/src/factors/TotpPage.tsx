import { useTranslation } from 'react-i18next';
import { ActionRoute } from '../action/ActionRoute';
import { Instead } from '../action/Instead';
import { TotpForm } from './TotpForm';
import { useFactorsAtFirst } from './useFactorsAtFirst';

/** Sets up an authenticator app where there is none, or puts another one in the place of the one that there is. */
export function TotpPage({ isReplacing }: { isReplacing: boolean }) {
  const { t } = useTranslation('account');
  const { has, unknown } = useFactorsAtFirst();
  const other = isReplacing ? (
    <Instead says={t('factors.noTotp')} to="/authenticator-app" action={t('factors.addTotp')} />
  ) : (
    <Instead says={t('factors.hasTotp')} to="/authenticator-app/replace" action={t('factors.replaceTotp')} />
  );
  return (
    <ActionRoute
      title={t(isReplacing ? 'factors.replaceTotp' : 'factors.addTotp')}
      field="mfa"
      instead={unknown ?? (has('Totp') === isReplacing ? undefined : other)}
    >
      {(step) => <TotpForm {...step} isReplacing={isReplacing} />}
    </ActionRoute>
  );
}
