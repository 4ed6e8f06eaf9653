import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '../proof/Proven';
import { ProvenForm } from '../proof/ProvenForm';
import { useAddBackupCodes } from './api';
import { CodeList } from './CodeList';

interface BackupCodesFormProps extends Step {
  /** They take the place of those that there are. */
  isReplacing?: boolean;
}

/** Makes backup codes and shows them, to be kept. */
export function BackupCodesForm({ proof, finish, cancel, isReplacing = false }: BackupCodesFormProps) {
  const { t } = useTranslation('account');
  const add = useAddBackupCodes(proof);
  const [codes, setCodes] = useState<string[]>();
  if (!codes) {
    return (
      <ProvenForm action={t('factors.create')} act={async () => setCodes(await add.mutateAsync({ isReplacing }))} onCancel={cancel}>
        <Text>{t('factors.backupIntro')}</Text>
        {isReplacing && <Text>{t('factors.newCodesIntro')}</Text>}
      </ProvenForm>
    );
  }
  return (
    <Stack>
      <Text>{t('factors.backupIntro')}</Text>
      <CodeList codes={codes.map((code) => ({ code }))} />
      <Button onClick={() => finish(t('factors.codesMade'))}>{t('factors.kept')}</Button>
    </Stack>
  );
}
