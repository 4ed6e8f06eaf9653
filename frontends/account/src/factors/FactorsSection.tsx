import type { Factor } from '@keystory/api-client';
import { Problem } from '@keystory/app-kit';
import { Button, Group, Skeleton, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProvenModal } from '../proof/ProvenModal';
import { useControl } from '../shell/account';
import { Row, Rows } from '../shell/Row';
import { Section } from '../shell/Section';
import { factorsQuery } from './api';
import { BackupCodesForm } from './BackupCodesForm';
import { PasskeyForm } from './PasskeyForm';
import { RemovalForm } from './RemovalForm';
import { TotpForm } from './TotpForm';
import { hasFactor } from './useFactorsAtFirst';

/** What one proves oneself by beside the password. */
export function FactorsSection() {
  const { t, i18n } = useTranslation('account');
  const { isEditable } = useControl();
  const factors = useQuery(factorsQuery);
  const [removed, setRemoved] = useState<Factor>();
  const nameOf = ({ type, name }: Factor) => name ?? t(`factors.types.${type}`);
  const told = ({ createdAt, remainCodes }: Factor) =>
    remainCodes === undefined
      ? t('factors.since', { date: new Date(createdAt).toLocaleDateString(i18n.language) })
      : t('factors.remaining', { count: remainCodes });
  return (
    <Section title={t('factors.title')} intro={t('factors.intro')}>
      {factors.isPending && <Skeleton h={40} />}
      {factors.isError && <Problem cause={factors.error} retry={factors.refetch} />}
      {factors.data?.length === 0 && <Text c="dimmed">{t('factors.none')}</Text>}
      <Rows>
        {factors.data?.map((factor) => (
          <Row
            key={factor.id}
            label={nameOf(factor)}
            value={told(factor)}
            action={
              isEditable('mfa') && (
                <Button variant="default" size="sm" aria-label={t('factors.removeOne', { name: nameOf(factor) })} onClick={() => setRemoved(factor)}>
                  {t('factors.remove')}
                </Button>
              )
            }
          />
        ))}
      </Rows>
      {isEditable('mfa') && !factors.isError && <Additions factors={factors.data ?? []} />}
      <ProvenModal title={t('factors.removeOne', { name: removed ? nameOf(removed) : '' })} opened={removed !== undefined} onClose={() => setRemoved(undefined)}>
        {(step) => removed && <RemovalForm {...step} factor={removed} />}
      </ProvenModal>
    </Section>
  );
}

function Additions({ factors }: { factors: Factor[] }) {
  const { t } = useTranslation('account');
  const [totp, openTotp] = useDisclosure(false);
  const [passkey, openPasskey] = useDisclosure(false);
  const [codes, openCodes] = useDisclosure(false);
  const has = (type: Factor['type']) => hasFactor(factors, type);
  return (
    <Group mt="md">
      {!has('Totp') && (
        <Button variant="default" onClick={openTotp.open}>
          {t('factors.addTotp')}
        </Button>
      )}
      <Button variant="default" onClick={openPasskey.open}>
        {t('factors.addPasskey')}
      </Button>
      {factors.length > 0 && !has('BackupCode') && (
        <Button variant="default" onClick={openCodes.open}>
          {t('factors.addBackupCodes')}
        </Button>
      )}
      <ProvenModal title={t('factors.addTotp')} opened={totp} onClose={openTotp.close}>
        {(step) => <TotpForm {...step} />}
      </ProvenModal>
      <ProvenModal title={t('factors.addPasskey')} opened={passkey} onClose={openPasskey.close}>
        {(step) => <PasskeyForm {...step} />}
      </ProvenModal>
      <ProvenModal title={t('factors.addBackupCodes')} opened={codes} onClose={openCodes.close}>
        {(step) => <BackupCodesForm {...step} />}
      </ProvenModal>
    </Group>
  );
}
