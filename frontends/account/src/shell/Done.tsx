import { Alert, Stack } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { WaysOn } from './WaysOn';

/** What has been done, and the ways on. */
export function Done({ children }: { children: ReactNode }) {
  return (
    <Stack>
      <Alert color="green" icon={<IconCheck />} role="status" style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Alert>
      <WaysOn />
    </Stack>
  );
}
