import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRemoveAddress } from '../api';
import type { Address } from '../proof/api';
import type { Step } from '../proof/Proven';
import { ProvenForm } from '../proof/ProvenForm';

/** Takes an address away. */
export function AddressRemoval({ type, proof, finish, cancel }: Step & { type: Address['type'] }) {
  const { t } = useTranslation('account');
  const remove = useRemoveAddress(proof);
  const act = async () => {
    await remove.mutateAsync(type);
    finish(t(`address.${type}.removed`));
  };
  return (
    <ProvenForm danger action={t('security.remove')} act={act} onCancel={cancel}>
      <Text>{t(`address.${type}.removeIntro`)}</Text>
    </ProvenForm>
  );
}
