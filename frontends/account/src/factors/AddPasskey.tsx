import { notifySuccess } from '@keystory/app-kit';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proof } from '../proof/api';
import { ProvenForm } from '../proof/ProvenForm';
import { ProvenModal } from '../proof/ProvenModal';
import { useAddPasskey } from './api';

/** Makes a passkey with the browser at hand. */
export function AddPasskey({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('account');
  return (
    <ProvenModal title={t('factors.addPasskey')} opened={opened} onClose={onClose}>
      {(proof) => <PasskeyForm proof={proof} onClose={onClose} />}
    </ProvenModal>
  );
}

function PasskeyForm({ proof, onClose }: { proof: Proof; onClose: () => void }) {
  const { t } = useTranslation('account');
  const add = useAddPasskey(proof);
  const [name, setName] = useState('');
  const save = async () => {
    await add.mutateAsync(name.trim());
    notifySuccess(t('factors.added'));
    onClose();
  };
  return (
    <ProvenForm action={t('factors.create')} act={save} onCancel={onClose}>
      <TextInput
        autoFocus
        label={t('factors.passkeyName')}
        description={t('factors.passkeyNameHint')}
        maxLength={256}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </ProvenForm>
  );
}
