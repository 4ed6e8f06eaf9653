import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Panel.module.css';

interface PanelProps {
  title: string;
  intro?: ReactNode;
  /** The controls stand below, where there is no room beside. */
  stacked?: boolean;
  children: ReactNode;
}

/** One subject of a page: what it is on the left, its controls on the right. */
export function Panel({ title, intro, stacked = false, children }: PanelProps) {
  return (
    <Paper withBorder radius="lg" className={styles.panel} data-stacked={stacked} component="section">
      <div>
        <Title order={2} size="h3">
          {title}
        </Title>
        {intro && (
          <Text component="div" size="sm" c="dimmed" mt={4}>
            {intro}
          </Text>
        )}
      </div>
      <Stack className={styles.content}>{children}</Stack>
    </Paper>
  );
}
