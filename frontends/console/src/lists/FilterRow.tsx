import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './FilterRow.module.css';

/** What a list is narrowed by, side by side; two in a line on a phone, but for what takes a line of its own. */
export function FilterRow({ children }: { children: ReactNode }) {
  return (
    <Group align="flex-end" gap="sm" className={styles.row}>
      {children}
    </Group>
  );
}
