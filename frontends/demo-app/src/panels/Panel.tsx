import type { ReactNode } from 'react';
import page from '../pages/Page.module.css';
import styles from './Panel.module.css';

interface PanelProps {
  title: string;
  intro: string;
  action?: ReactNode;
  children: ReactNode;
}

export function Panel({ title, intro, action, children }: PanelProps) {
  return (
    <section className={page.card}>
      <header className={styles.header}>
        <div className={styles.text}>
          <h2>{title}</h2>
          <p className={page.intro}>{intro}</p>
        </div>
        {action && <div className={styles.action}>{action}</div>}
      </header>
      {children}
    </section>
  );
}
