import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Steps.module.css';

export function Steps({ children }: { children: ReactNode }) {
  return <ol className={styles.steps}>{children}</ol>;
}

interface StepProps {
  title: string;
  text?: ReactNode;
  children?: ReactNode;
}

export function Step({ title, text, children }: StepProps) {
  return (
    <li className={styles.step}>
      <div className={styles.content}>
        <Title order={2} size="h3">
          {title}
        </Title>
        {text && <Text c="dimmed">{text}</Text>}
        {children}
      </div>
    </li>
  );
}
