import { Problem } from '@keystory/app-kit';
import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { ActionRoute } from '../action/ActionRoute';
import type { Proof } from '../proof/api';
import { WaysOn } from '../shell/WaysOn';
import { backupCodesQuery } from './api';
import { CodeList } from './CodeList';
import { NoBackupCodes } from './NoBackupCodes';
import { useFactorsAtFirst } from './useFactorsAtFirst';

/** Shows the backup codes that there are, which of them are used, and where others are made. */
export function Component() {
  const { t } = useTranslation('account');
  const { has, unknown } = useFactorsAtFirst();
  return (
    <ActionRoute title={t('factors.ownBackupCodes')} field="mfa" instead={unknown ?? (has('BackupCode') ? undefined : <NoBackupCodes />)}>
      {({ proof }) => <OwnBackupCodes proof={proof} />}
    </ActionRoute>
  );
}

function OwnBackupCodes({ proof }: { proof: Proof }) {
  const { t } = useTranslation('account');
  const { search } = useLocation();
  const found = useQuery(backupCodesQuery(proof));
  if (found.isError) return <Problem cause={found.error} retry={found.refetch} />;
  return (
    <Stack>
      <Text>{t('factors.backupIntro')}</Text>
      {found.data ? <CodeList codes={found.data} /> : <Skeleton h={120} />}
      <Group>
        <Button component={Link} to={{ pathname: '/backup-codes/regenerate', search }} variant="default">
          {t('factors.newBackupCodes')}
        </Button>
        <WaysOn />
      </Group>
    </Stack>
  );
}
