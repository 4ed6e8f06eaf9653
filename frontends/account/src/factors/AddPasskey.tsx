import { notifySuccess } from '@keystory/app-kit';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddPasskey } from './api';
import { ProofModal } from './ProofModal';

/** Makes a passkey with the browser at hand. */
export function AddPasskey({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('account');
  const add = useAddPasskey();
  const [name, setName] = useState('');
  const save = async (current: string) => {
    await add.mutateAsync({ current, name: name.trim() });
    notifySuccess(t('factors.added'));
    setName('');
    onClose();
  };
  return (
    <ProofModal title={t('factors.addPasskey')} action={t('factors.create')} opened={opened} onClose={onClose} onProven={save}>
      <TextInput
        label={t('factors.passkeyName')}
        description={t('factors.passkeyNameHint')}
        maxLength={256}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </ProofModal>
  );
}
