import type { Factor } from '@keystory/api-client';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Step } from '../proof/Proven';
import { ProvenForm } from '../proof/ProvenForm';
import { useRemoveFactor } from './api';

/** Takes a factor away. */
export function RemovalForm({ factor, proof, finish, cancel }: Step & { factor: Factor }) {
  const { t } = useTranslation('account');
  const remove = useRemoveFactor(proof);
  const act = async () => {
    await remove.mutateAsync(factor.id);
    finish(t('factors.removed'));
  };
  return (
    <ProvenForm danger action={t('factors.remove')} act={act} onCancel={cancel}>
      <Text>{t('factors.removeIntro')}</Text>
    </ProvenForm>
  );
}
