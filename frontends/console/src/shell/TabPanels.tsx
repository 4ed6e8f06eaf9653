import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';

/** What belongs to each tab; that of the chosen one is shown. */
export function TabPanels({ tabs }: { tabs: readonly { id: string; content: ReactNode }[] }) {
  return tabs.map(({ id, content }) => (
    <Tabs.Panel key={id} value={id}>
      {content}
    </Tabs.Panel>
  ));
}
