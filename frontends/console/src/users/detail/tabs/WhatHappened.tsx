import { Button, Drawer } from '@mantine/core';
import type { HistoryEntry, Page } from '@keystory/api-client';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { pagesOfHistory, type HistoryPage } from '../../../history/api';
import { HistoryEntries } from '../../../history/HistoryEntries';

interface WhatHappenedProps {
  userId: string;
  /** Sessions or grants, and which of them. */
  of: ['sessions' | 'grants', string];
  name: string;
  read: (query: HistoryPage) => Promise<Page<HistoryEntry>>;
}

/** Tells the history of something that a user has; a moment of it shows the user as they were then. */
export function WhatHappened({ userId, of, name, read }: WhatHappenedProps) {
  const { t } = useTranslation('console');
  const [opened, drawer] = useDisclosure(false);
  const title = `${t('entity.activity')}: ${name}`;
  return (
    <>
      <Button size="xs" variant="default" aria-label={title} onClick={drawer.open}>
        {t('entity.activity')}
      </Button>
      <Drawer opened={opened} onClose={drawer.close} title={title} position="right" size="lg">
        <HistoryEntries query={pagesOfHistory(['users', userId, ...of], read)} entity={{ kind: 'users', id: userId }} />
      </Drawer>
    </>
  );
}
