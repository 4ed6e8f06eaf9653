import type { ReactNode } from 'react';
import styles from './DataTable.module.css';

/** What a table says in a cell on narrow screens, since the column that says it is left out there. */
export const Narrow = ({ children }: { children: ReactNode }) => <div className={styles.narrow}>{children}</div>;
