import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { readable, type Address } from '../proof/api';
import { ProvenModal } from '../proof/ProvenModal';
import { useAccount, useControl } from '../shell/account';
import { Row } from '../shell/Row';
import { AddressRemoval } from './AddressRemoval';

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
        {(step) => <AddressRemoval {...step} type={type} />}
      </ProvenModal>
    </>
  );
}
