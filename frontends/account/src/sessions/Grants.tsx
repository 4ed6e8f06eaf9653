import { confirm, notifySuccess, Problem } from '@keystory/app-kit';
import { Button, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Proof } from '../proof/api';
import { Row } from '../shell/Row';
import { Section } from '../shell/Section';
import { grantsQuery, useDisconnect } from './api';
import type { Connection } from './connections';
import { useDay } from './useDay';
import { useNotifyFailure } from './useNotifyFailure';

interface GrantsProps {
  proof: Proof;
  isEditable: boolean;
}

/** The applications that one let in, each of which can be shut out again. */
export function Grants({ proof, isEditable }: GrantsProps) {
  const { t } = useTranslation('account');
  const grants = useQuery(grantsQuery(proof));
  const disconnect = useDisconnect(proof);
  const notifyFailure = useNotifyFailure();
  const day = useDay();
  const ask = ({ name, grantIds }: Connection) =>
    confirm({
      title: t('grants.disconnectOne', { name }),
      body: t('grants.disconnectBody'),
      action: t('grants.disconnect'),
      danger: true,
      onConfirm: () => disconnect.mutateAsync(grantIds).then(() => notifySuccess(t('grants.done', { name })), notifyFailure),
    });
  return (
    <Section title={t('grants.title')} intro={t('grants.intro')}>
      {grants.isPending && <Skeleton h={40} />}
      {grants.isError && <Problem cause={grants.error} retry={grants.refetch} />}
      {grants.data?.length === 0 && <Text c="dimmed">{t('grants.none')}</Text>}
      {grants.data?.map((one) => (
        <Row
          key={one.id}
          label={t('grants.since', { date: day(one.since) })}
          value={one.name}
          action={
            isEditable && (
              <Button variant="default" size="sm" aria-label={t('grants.disconnectOne', { name: one.name })} onClick={() => ask(one)}>
                {t('grants.disconnect')}
              </Button>
            )
          }
        />
      ))}
    </Section>
  );
}
