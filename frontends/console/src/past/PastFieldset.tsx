import type { ReactNode } from 'react';
import { useAsOf } from './moment';
import styles from './PastFieldset.module.css';

/** Controls that can only be read where the page shows the past. */
export function PastFieldset({ children }: { children: ReactNode }) {
  return (
    <fieldset disabled={useAsOf() !== undefined} className={styles.fields}>
      {children}
    </fieldset>
  );
}
