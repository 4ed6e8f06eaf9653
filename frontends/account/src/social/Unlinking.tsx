import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUnlinkIdentity } from '../api';
import type { Step } from '../proof/Proven';
import { ProvenForm } from '../proof/ProvenForm';

/** Takes away the link to an account elsewhere. */
export function Unlinking({ target, name, proof, finish, cancel }: Step & { target: string; name: string }) {
  const { t } = useTranslation('account');
  const unlink = useUnlinkIdentity(proof);
  const act = async () => {
    await unlink.mutateAsync(target);
    finish(t('social.unlinked', { name }));
  };
  return (
    <ProvenForm danger action={t('social.unlink')} act={act} onCancel={cancel}>
      <Text>{t('social.unlinkIntro', { name })}</Text>
    </ProvenForm>
  );
}
