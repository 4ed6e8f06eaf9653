import { Copying } from '@keystory/app-kit';
import { Button, SimpleGrid, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BackupCode } from './api';

/** Backup codes, and a way to copy them; those that have been used are crossed out, and not copied. */
export function CodeList({ codes }: { codes: BackupCode[] }) {
  const { t } = useTranslation('account');
  const { t: tKit } = useTranslation('kit');
  const good = codes.filter(({ usedAt }) => !usedAt).map(({ code }) => code);
  return (
    <Stack gap="sm" align="flex-start">
      <SimpleGrid cols={2} component="ul" p={0} m={0} w="100%" style={{ listStyle: 'none' }}>
        {codes.map(({ code, usedAt }) => (
          <Text key={code} component="li" ff="monospace" {...(usedAt ? { td: 'line-through', c: 'dimmed' } : {})}>
            {code}
            {usedAt && <VisuallyHidden> {t('factors.used')}</VisuallyHidden>}
          </Text>
        ))}
      </SimpleGrid>
      {good.length > 0 && (
        <Copying value={good.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" size="xs" leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} onClick={copy}>
              {tKit(copied ? 'actions.copied' : 'actions.copy')}
            </Button>
          )}
        </Copying>
      )}
    </Stack>
  );
}
