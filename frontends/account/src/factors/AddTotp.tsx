import { notifySuccess } from '@keystory/app-kit';
import { Code, Image, Skeleton, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proof } from '../proof/api';
import { ProvenForm } from '../proof/ProvenForm';
import { ProvenModal } from '../proof/ProvenModal';
import { totpSecretQuery, useAddTotp } from './api';

/** Sets up an authenticator app, which shows by a code that it has the secret. */
export function AddTotp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('account');
  return (
    <ProvenModal title={t('factors.addTotp')} opened={opened} onClose={onClose}>
      {(proof) => <TotpForm proof={proof} onClose={onClose} />}
    </ProvenModal>
  );
}

function TotpForm({ proof, onClose }: { proof: Proof; onClose: () => void }) {
  const { t } = useTranslation('account');
  const offer = useQuery(totpSecretQuery);
  const add = useAddTotp(proof);
  const [code, setCode] = useState('');
  const save = async () => {
    if (!offer.data) return;
    await add.mutateAsync({ secret: offer.data.secret, code: code.replaceAll(/\s/g, '') });
    notifySuccess(t('factors.added'));
    onClose();
  };
  return (
    <ProvenForm action={t('factors.setUp')} act={save} onCancel={onClose}>
      <Text>{t('factors.totpIntro')}</Text>
      {offer.data ? (
        <>
          <Image src={offer.data.secretQrCode} alt={t('factors.totpImage')} w={200} h={200} mx="auto" />
          <Text size="sm" c="dimmed">
            {t('factors.totpSecret')} <Code>{offer.data.secret}</Code>
          </Text>
        </>
      ) : (
        <Skeleton h={200} w={200} mx="auto" />
      )}
      <TextInput
        autoFocus
        label={t('factors.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
    </ProvenForm>
  );
}
