import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './ListCell.module.css';

interface ListCellProps {
  /** Its page, where it has one of its own. */
  to?: string;
  picture: ReactNode;
  name: string;
  detail?: ReactNode;
}

/** First cell of a row: picture, name as the row's link where there is a page, and one line more. */
export function ListCell({ to, picture, name, detail }: ListCellProps) {
  return (
    <Group gap="sm" wrap="nowrap">
      {picture}
      <div className={styles.text}>
        {to ? (
          <Link to={to} className={styles.link} dir="auto" data-row-link>
            {name}
          </Link>
        ) : (
          <Text fw={550} truncate dir="auto">
            {name}
          </Text>
        )}
        {detail && (
          <Text size="sm" c="dimmed" truncate dir="auto">
            {detail}
          </Text>
        )}
      </div>
    </Group>
  );
}
