import { notifySuccess } from '@keystory/app-kit';
import { Code, Image, Skeleton, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { totpSecretQuery, useAddTotp } from './api';
import { ProofModal } from './ProofModal';

/** Sets up an authenticator app, which shows by a code that it has the secret. */
export function AddTotp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('account');
  const offer = useQuery({ ...totpSecretQuery, enabled: opened });
  const add = useAddTotp();
  const [code, setCode] = useState('');
  const save = async (current: string) => {
    if (!offer.data) return;
    await add.mutateAsync({ current, secret: offer.data.secret, code: code.replaceAll(/\s/g, '') });
    notifySuccess(t('factors.added'));
    setCode('');
    onClose();
  };
  return (
    <ProofModal title={t('factors.addTotp')} action={t('factors.setUp')} opened={opened} onClose={onClose} onProven={save}>
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
        label={t('factors.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
    </ProofModal>
  );
}
