import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

/** What signed-in pages need around them: dialogues that ask, and messages that say what was done. */
export function Dialogues({ children }: { children: ReactNode }) {
  return (
    <ModalsProvider>
      <Notifications position="bottom-right" autoClose={5000} />
      {children}
    </ModalsProvider>
  );
}
