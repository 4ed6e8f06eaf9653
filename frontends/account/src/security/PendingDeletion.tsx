import { notifySuccess } from '@keystory/app-kit';
import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWithdrawDeletion } from '../api';
import { useDay } from '../sessions/useDay';
import { useNotifyFailure } from '../sessions/useNotifyFailure';

/** Says when the account ends, and lets it be kept. */
export function PendingDeletion({ requestedAt, dueAt }: { requestedAt: number; dueAt: number | null }) {
  const { t } = useTranslation('account');
  const day = useDay();
  const withdraw = useWithdrawDeletion();
  const notifyFailure = useNotifyFailure();
  const keep = () => withdraw.mutateAsync().then(() => notifySuccess(t('deletion.withdrawn')), notifyFailure);
  const asked = { day: day(requestedAt) };
  return (
    <>
      <Text mb="md">{dueAt ? t('deletion.pendingDue', { ...asked, due: day(dueAt) }) : t('deletion.pending', asked)}</Text>
      <Button variant="default" loading={withdraw.isPending} onClick={() => void keep().catch(() => {})}>
        {t('deletion.withdraw')}
      </Button>
    </>
  );
}
