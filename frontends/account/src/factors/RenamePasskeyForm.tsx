import type { Factor } from '@keystory/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '../proof/Proven';
import { ProvenForm } from '../proof/ProvenForm';
import { useRenamePasskey } from './api';
import { PasskeyName } from './PasskeyName';

export function RenamePasskeyForm({ factor, proof, finish, cancel }: Step & { factor: Factor }) {
  const { t } = useTranslation('account');
  const rename = useRenamePasskey(proof);
  const [name, setName] = useState(factor.name ?? '');
  const act = async () => {
    await rename.mutateAsync({ id: factor.id, name: name.trim() });
    finish(t('factors.renamed'));
  };
  return (
    <ProvenForm action={t('factors.rename')} act={act} onCancel={cancel}>
      <PasskeyName value={name} onChange={setName} />
    </ProvenForm>
  );
}
