import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Section.module.css';

interface SectionProps {
  title: string;
  intro?: ReactNode;
  children: ReactNode;
}

export function Section({ title, intro, children }: SectionProps) {
  return (
    <Paper withBorder radius="lg" component="section" className={styles.section}>
      <Title order={2}>{title}</Title>
      {intro && (
        <Text c="dimmed" size="sm" mt={2}>
          {intro}
        </Text>
      )}
      <div className={styles.content}>{children}</div>
    </Paper>
  );
}
