import { SimpleGrid, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BackupCode } from './api';

/** Backup codes; those that have been used are crossed out. */
export function CodeList({ codes }: { codes: BackupCode[] }) {
  const { t } = useTranslation('account');
  return (
    <SimpleGrid cols={2} component="ul" p={0} style={{ listStyle: 'none' }}>
      {codes.map(({ code, usedAt }) => (
        <Text key={code} component="li" ff="monospace" {...(usedAt ? { td: 'line-through', c: 'dimmed' } : {})}>
          {code}
          {usedAt && <VisuallyHidden> {t('factors.used')}</VisuallyHidden>}
        </Text>
      ))}
    </SimpleGrid>
  );
}
