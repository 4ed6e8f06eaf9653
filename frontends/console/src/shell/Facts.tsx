import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Facts.module.css';

export type Fact = [name: string, value: ReactNode];

/** Names and values that cannot be changed. */
export function Facts({ facts }: { facts: Fact[] }) {
  const { t } = useTranslation('console');
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value || t('history.nothing')}</dd>
        </div>
      ))}
    </dl>
  );
}
