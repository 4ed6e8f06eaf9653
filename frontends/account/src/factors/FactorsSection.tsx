import type { Factor } from '@keystory/api-client';
import { notifySuccess } from '@keystory/app-kit';
import { Button, Group, Skeleton, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proof } from '../proof/api';
import { ProvenForm } from '../proof/ProvenForm';
import { ProvenModal } from '../proof/ProvenModal';
import { useControl } from '../shell/account';
import { Row } from '../shell/Row';
import { Section } from '../shell/Section';
import { AddBackupCodes } from './AddBackupCodes';
import { AddPasskey } from './AddPasskey';
import { AddTotp } from './AddTotp';
import { factorsQuery, useRemoveFactor } from './api';

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
      {factors.data?.length === 0 && <Text c="dimmed">{t('factors.none')}</Text>}
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
      {isEditable('mfa') && <Additions factors={factors.data ?? []} />}
      <Removal factor={removed} name={removed ? nameOf(removed) : ''} onClose={() => setRemoved(undefined)} />
    </Section>
  );
}

function Additions({ factors }: { factors: Factor[] }) {
  const { t } = useTranslation('account');
  const [totp, openTotp] = useDisclosure(false);
  const [passkey, openPasskey] = useDisclosure(false);
  const [codes, openCodes] = useDisclosure(false);
  const has = (type: Factor['type']) => factors.some((factor) => factor.type === type && factor.remainCodes !== 0);
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
      <AddTotp opened={totp} onClose={openTotp.close} />
      <AddPasskey opened={passkey} onClose={openPasskey.close} />
      <AddBackupCodes opened={codes} onClose={openCodes.close} />
    </Group>
  );
}

function Removal({ factor, name, onClose }: { factor: Factor | undefined; name: string; onClose: () => void }) {
  const { t } = useTranslation('account');
  return (
    <ProvenModal title={t('factors.removeOne', { name })} opened={factor !== undefined} onClose={onClose}>
      {(proof) => factor && <RemovalForm factor={factor} proof={proof} onClose={onClose} />}
    </ProvenModal>
  );
}

function RemovalForm({ factor, proof, onClose }: { factor: Factor; proof: Proof; onClose: () => void }) {
  const { t } = useTranslation('account');
  const remove = useRemoveFactor(proof);
  const act = async () => {
    await remove.mutateAsync(factor.id);
    notifySuccess(t('factors.removed'));
    onClose();
  };
  return (
    <ProvenForm danger action={t('factors.remove')} act={act} onCancel={onClose}>
      <Text>{t('factors.removeIntro')}</Text>
    </ProvenForm>
  );
}
