import { Wordmark } from '@keystory/ui';
import type { ReactNode } from 'react';
import styles from './CenteredPage.module.css';

/** One card in the middle of the page, for what stands outside of the app's shell. */
export function CenteredPage({ children }: { children: ReactNode }) {
  return (
    <div className={styles.page}>
      <main className={styles.card}>
        <div className={styles.logo}>
          <Wordmark />
        </div>
        {children}
      </main>
    </div>
  );
}
