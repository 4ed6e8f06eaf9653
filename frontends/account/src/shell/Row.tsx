import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Row.module.css';

interface RowProps {
  label: string;
  picture?: ReactNode;
  value: ReactNode;
  action?: ReactNode;
}

/** One fact of the account with what can be done about it. */
export function Row({ label, picture, value, action }: RowProps) {
  return (
    <div className={styles.row}>
      {picture}
      <div className={styles.text}>
        <Text size="sm" c="dimmed">
          {label}
        </Text>
        <Text component="div" fw={550} className={styles.value}>
          {value}
        </Text>
      </div>
      {action}
    </div>
  );
}
