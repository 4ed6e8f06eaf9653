import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReturn } from './useReturn';

/** What has been done, and the ways on: back to the account, or to where the person came from. */
export function Done({ children }: { children: ReactNode }) {
  const { t } = useTranslation('account');
  const origin = useReturn();
  return (
    <Stack>
      <Alert color="green" icon={<IconCheck />} role="status" style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Alert>
      <Group>
        {origin && (
          <Button component="a" href={origin.href}>
            {t('actions.return', { host: origin.host })}
          </Button>
        )}
        <Button component={Link} to="/security" variant={origin ? 'default' : 'filled'}>
          {t('actions.back')}
        </Button>
      </Group>
    </Stack>
  );
}
