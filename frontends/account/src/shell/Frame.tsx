import { Dialogues, PageStart, UserMenu } from '@keystory/app-kit';
import { Wordmark } from '@keystory/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import styles from './Frame.module.css';

const PAGES = ['profile', 'security', 'sessions'] as const;

export default function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('account');
  return (
    <Dialogues>
      <div className={styles.page}>
        <PageStart />
        <header className={styles.top}>
          <div className={styles.inner}>
            <Wordmark size={26} />
            <UserMenu />
          </div>
        </header>
        <main className={styles.main} id="main" tabIndex={-1}>
          <h1 className={styles.title}>{t('title')}</h1>
          <nav className={styles.nav} aria-label={t('navigation')}>
            {PAGES.map((page) => (
              <NavLink key={page} to={`/${page}`} className={styles.link}>
                {t(`${page}.title`)}
              </NavLink>
            ))}
          </nav>
          {children}
        </main>
      </div>
    </Dialogues>
  );
}
