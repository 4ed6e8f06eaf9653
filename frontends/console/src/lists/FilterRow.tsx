import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './FilterRow.module.css';

/** What a list is narrowed by, side by side; one below the other, and as wide as the page, on a phone. */
export function FilterRow({ children }: { children: ReactNode }) {
  return (
    <Group align="flex-end" className={styles.row}>
      {children}
    </Group>
  );
}
