import { Problem } from '@keystory/app-kit';
import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { providersQuery } from '../api';
import type { Proof } from '../proof/api';
import { ProveIdentity } from '../proof/ProveIdentity';
import { ProvenForm } from '../proof/ProvenForm';
import { useAccount, useControl } from '../shell/account';
import { ActionPage } from '../shell/ActionPage';
import { depart, leaveFor } from './departure';
import { providerName, type Provider } from './providers';

/** Links an account elsewhere: who one is here, and then who one is there. */
export function Component() {
  const { t, i18n } = useTranslation('account');
  const { connectorId } = useParams();
  const { isEditable } = useControl();
  const providers = useQuery(providersQuery);
  const provider = providers.data?.find(({ id }) => id === connectorId);
  const name = provider && providerName(provider, i18n.language);
  return (
    <ActionPage title={name ? t('social.linkOne', { name }) : t('social.title')}>
      {providers.isPending && <Skeleton h={80} />}
      {providers.isError && <Problem cause={providers.error} retry={providers.refetch} />}
      {providers.isSuccess && !provider && <Text c="dimmed">{t('social.unknown')}</Text>}
      {provider && !isEditable('social') && <Text c="dimmed">{t('security.fixed')}</Text>}
      {provider && name && isEditable('social') && <Leaving provider={provider} name={name} />}
    </ActionPage>
  );
}

function Leaving({ provider, name }: { provider: Provider; name: string }) {
  const { t } = useTranslation('account');
  const { account } = useAccount();
  const navigate = useNavigate();
  const { search } = useLocation();
  const [proof, setProof] = useState<Proof | undefined>(account.hasSecurityVerificationMethod ? undefined : {});
  const cancel = () => void navigate('/security');
  const leave = async () => {
    const isReplacing = provider.target in (account.identities ?? {});
    leaveFor(await depart({ connectorId: provider.id, proof: proof ?? {}, isReplacing, query: search }));
  };
  if (!proof) return <ProveIdentity onProven={setProof} onCancel={cancel} />;
  return (
    <ProvenForm action={t('social.go', { name })} act={leave} onCancel={cancel}>
      <Text>{t('social.goIntro', { name })}</Text>
    </ProvenForm>
  );
}
