import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { AddressRemoval } from '../address/AddressRemoval';
import { AskForFactors } from '../factors/AskForFactors';
import { ActionPage } from '../shell/ActionPage';
import { ActionRoute } from './ActionRoute';
import { Unavailable } from './Unavailable';

/** What takes a proof and has no page of its own, by the name that the query gives it as `action`. */
export function Component() {
  const { t } = useTranslation('account');
  const [query] = useSearchParams();
  switch (query.get('action')) {
    case 'remove-email':
      return <Removal type="email" />;
    case 'remove-phone':
      return <Removal type="phone" />;
    case 'enable-mfa':
      return <Asking isAsked />;
    case 'disable-mfa':
      return <Asking isAsked={false} />;
    default:
      return (
        <ActionPage title={t('security.title')}>
          <Unavailable says={t('actions.unknown')} />
        </ActionPage>
      );
  }
}

function Removal({ type }: { type: 'email' | 'phone' }) {
  const { t } = useTranslation('account');
  return (
    <ActionRoute title={t(`address.${type}.remove`)} field={type}>
      {(step) => <AddressRemoval {...step} type={type} />}
    </ActionRoute>
  );
}

function Asking({ isAsked }: { isAsked: boolean }) {
  const { t } = useTranslation('account');
  return (
    <ActionRoute title={t(isAsked ? 'factors.ask' : 'factors.stopAsking')} field="mfa">
      {(step) => <AskForFactors {...step} isAsked={isAsked} />}
    </ActionRoute>
  );
}
