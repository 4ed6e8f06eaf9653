import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAskForDeletion } from '../api';
import type { Step } from '../proof/Proven';
import { ProvenForm } from '../proof/ProvenForm';
import { ProvenModal } from '../proof/ProvenModal';
import { useDay } from '../sessions/useDay';
import { useAccount } from '../shell/account';
import { Section } from '../shell/Section';
import { PendingDeletion } from './PendingDeletion';

const DAY_MS = 86_400_000;

interface DeletionRequestProps {
  /** When it was asked for; nothing before. */
  requestedAt: number | null;
  dueAt: number | null;
}

/** Asks for the end of the account, or takes that back. */
export function DeletionRequest({ requestedAt, dueAt }: DeletionRequestProps) {
  const { t } = useTranslation('account');
  const [asking, ask] = useDisclosure(false);
  return (
    <Section title={t('deletion.title')} intro={t('deletion.askIntro')}>
      {requestedAt ? (
        <PendingDeletion requestedAt={requestedAt} dueAt={dueAt} />
      ) : (
        <Button variant="default" onClick={ask.open}>
          {t('deletion.ask')}
        </Button>
      )}
      <ProvenModal title={t('deletion.title')} opened={asking} onClose={ask.close} lenient>
        {(step) => <DeletionForm {...step} />}
      </ProvenModal>
    </Section>
  );
}

function DeletionForm({ proof, finish, cancel }: Step) {
  const { t } = useTranslation('account');
  const { deletionGraceDays } = useAccount().controls;
  const day = useDay();
  const ask = useAskForDeletion(proof);
  const [now] = useState(() => Date.now());
  const act = async () => {
    await ask.mutateAsync();
    finish(t('deletion.asked'));
  };
  return (
    <ProvenForm danger action={t('deletion.ask')} act={act} onCancel={cancel}>
      <Text>
        {deletionGraceDays ? t('deletion.confirmDay', { day: day(now + deletionGraceDays * DAY_MS) }) : t('deletion.confirm')}
      </Text>
    </ProvenForm>
  );
}
