import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { Step } from '../proof/Proven';
import { ProvenForm } from '../proof/ProvenForm';
import { useAccount } from '../shell/account';
import { leaveFor } from '../shell/leave';
import { depart } from './departure';
import type { Provider } from './providers';

/** Sends people to a provider, to show who they are there. */
export function Leaving({ provider, name, proof, cancel }: Step & { provider: Provider; name: string }) {
  const { t } = useTranslation('account');
  const { account } = useAccount();
  const { pathname, search } = useLocation();
  const leave = async () => {
    const isReplacing = provider.target in (account.identities ?? {});
    leaveFor(await depart({ connectorId: provider.id, proof, isReplacing, page: { pathname, search } }));
  };
  return (
    <ProvenForm action={t('social.go', { name })} act={leave} onCancel={cancel}>
      <Text>{t('social.goIntro', { name })}</Text>
    </ProvenForm>
  );
}
