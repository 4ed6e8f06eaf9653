import { Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proof } from '../proof/api';
import { ProvenForm } from '../proof/ProvenForm';
import { ProvenModal } from '../proof/ProvenModal';
import { useAddBackupCodes } from './api';

/** Makes backup codes and shows them, to be kept. */
export function AddBackupCodes({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('account');
  return (
    <ProvenModal title={t('factors.addBackupCodes')} opened={opened} onClose={onClose}>
      {(proof) => <BackupCodes proof={proof} onClose={onClose} />}
    </ProvenModal>
  );
}

function BackupCodes({ proof, onClose }: { proof: Proof; onClose: () => void }) {
  const { t } = useTranslation('account');
  const add = useAddBackupCodes(proof);
  const [codes, setCodes] = useState<string[]>();
  if (!codes) {
    return (
      <ProvenForm action={t('factors.create')} act={async () => setCodes(await add.mutateAsync())} onCancel={onClose}>
        <Text>{t('factors.backupIntro')}</Text>
      </ProvenForm>
    );
  }
  return (
    <Stack>
      <Text>{t('factors.backupIntro')}</Text>
      <SimpleGrid cols={2} component="ul" p={0} style={{ listStyle: 'none' }}>
        {codes.map((code) => (
          <Text key={code} component="li" ff="monospace">
            {code}
          </Text>
        ))}
      </SimpleGrid>
      <Button onClick={onClose}>{t('factors.kept')}</Button>
    </Stack>
  );
}
