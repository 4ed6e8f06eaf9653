import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '../proof/Proven';
import { ProvenForm } from '../proof/ProvenForm';
import { useAddPasskey } from './api';
import { PasskeyName } from './PasskeyName';

/** Makes a passkey with the browser at hand. */
export function PasskeyForm({ proof, finish, cancel }: Step) {
  const { t } = useTranslation('account');
  const add = useAddPasskey(proof);
  const [name, setName] = useState('');
  const save = async () => {
    await add.mutateAsync(name.trim());
    finish(t('factors.added'));
  };
  return (
    <ProvenForm action={t('factors.create')} act={save} onCancel={cancel}>
      <PasskeyName value={name} onChange={setName} />
    </ProvenForm>
  );
}
