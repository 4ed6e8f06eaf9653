import { Wordmark } from '@keystory/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Page.module.css';

export function Page({ children, narrow = false }: { children: ReactNode; narrow?: boolean }) {
  const { t } = useTranslation('demo');
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <Wordmark size={26} />
        <span className={styles.tag}>{t('tag')}</span>
      </header>
      <main className={`${styles.main} ${narrow ? styles.narrow : ''}`}>{children}</main>
    </div>
  );
}
