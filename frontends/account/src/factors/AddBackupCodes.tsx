import { Button, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddBackupCodes } from './api';
import { ProofModal } from './ProofModal';

/** Makes backup codes and shows them, to be kept. */
export function AddBackupCodes({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('account');
  const add = useAddBackupCodes();
  const [codes, setCodes] = useState<string[]>();
  const close = () => {
    setCodes(undefined);
    onClose();
  };
  if (!codes) {
    return (
      <ProofModal
        title={t('factors.addBackupCodes')}
        action={t('factors.create')}
        opened={opened}
        onClose={onClose}
        onProven={async (current) => setCodes(await add.mutateAsync({ current }))}
      />
    );
  }
  return (
    <Modal opened={opened} onClose={close} title={t('factors.addBackupCodes')}>
      <Stack>
        <Text>{t('factors.backupIntro')}</Text>
        <SimpleGrid cols={2} component="ul" p={0} style={{ listStyle: 'none' }}>
          {codes.map((code) => (
            <Text key={code} component="li" ff="monospace">
              {code}
            </Text>
          ))}
        </SimpleGrid>
        <Button onClick={close}>{t('factors.kept')}</Button>
      </Stack>
    </Modal>
  );
}
