import { notifySuccess } from '@keystory/app-kit';
import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRemoveAddress } from '../api';
import { readable, type Address, type Proof } from '../proof/api';
import { ProvenForm } from '../proof/ProvenForm';
import { ProvenModal } from '../proof/ProvenModal';
import { useAccount, useControl } from '../shell/account';
import { Row } from '../shell/Row';

/** The address of a kind, and what can be done about it. */
export function AddressRow({ type }: { type: Address['type'] }) {
  const { t } = useTranslation('account');
  const { account } = useAccount();
  const { isEditable } = useControl();
  const [removing, remove] = useDisclosure(false);
  const value = type === 'email' ? account.primaryEmail : account.primaryPhone;
  const actions = isEditable(type) && (
    <Group gap="xs">
      <Button component={Link} to={`/${type}`} variant="default" size="sm" aria-label={t(`address.${type}.${value ? 'change' : 'add'}`)}>
        {t(value ? 'security.change' : 'security.add')}
      </Button>
      {value && (
        <Button variant="default" size="sm" aria-label={t(`address.${type}.remove`)} onClick={remove.open}>
          {t('security.remove')}
        </Button>
      )}
    </Group>
  );
  return (
    <>
      <Row label={t(`fields.${type}`)} value={value ? <bdi dir="ltr">{readable({ type, value })}</bdi> : t('security.none')} action={actions} />
      <ProvenModal title={t(`address.${type}.remove`)} opened={removing} onClose={remove.close}>
        {(proof) => <Removal type={type} proof={proof} onClose={remove.close} />}
      </ProvenModal>
    </>
  );
}

function Removal({ type, proof, onClose }: { type: Address['type']; proof: Proof; onClose: () => void }) {
  const { t } = useTranslation('account');
  const remove = useRemoveAddress(proof);
  const act = async () => {
    await remove.mutateAsync(type);
    notifySuccess(t(`address.${type}.removed`));
    onClose();
  };
  return (
    <ProvenForm danger action={t('security.remove')} act={act} onCancel={onClose}>
      <Text>{t(`address.${type}.removeIntro`)}</Text>
    </ProvenForm>
  );
}
