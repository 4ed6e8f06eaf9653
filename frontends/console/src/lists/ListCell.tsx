import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './ListCell.module.css';

interface ListCellProps {
  to: string;
  picture: ReactNode;
  name: string;
  detail?: ReactNode;
}

/** First cell of a row: picture, name as the row's link, and one line more. */
export function ListCell({ to, picture, name, detail }: ListCellProps) {
  return (
    <Group gap="sm" wrap="nowrap">
      {picture}
      <div className={styles.text}>
        <Link to={to} className={styles.link} data-row-link>
          {name}
        </Link>
        {detail && (
          <Text size="sm" c="dimmed" truncate>
            {detail}
          </Text>
        )}
      </div>
    </Group>
  );
}
