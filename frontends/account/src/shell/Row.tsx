import { Text } from '@mantine/core';
import { Children, createContext, useContext, type ReactNode } from 'react';
import styles from './Row.module.css';

interface RowProps {
  label: string;
  picture?: ReactNode;
  value: ReactNode;
  action?: ReactNode;
}

const InList = createContext(false);

/** Rows for things of one kind, if there are any: a list for those who do not see it. */
export function Rows({ children }: { children: ReactNode }) {
  if (Children.toArray(children).length === 0) return null;
  return (
    <InList value>
      <ul className={styles.rows}>
        {children}
      </ul>
    </InList>
  );
}

/** One fact of the account with what can be done about it. */
export function Row({ label, picture, value, action }: RowProps) {
  const Line = useContext(InList) ? 'li' : 'div';
  return (
    <Line className={styles.row}>
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
    </Line>
  );
}
