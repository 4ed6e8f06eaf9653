import type { HistoryEntry } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import styles from './Timeline.module.css';

/** Each changed field, before and after. */
export function Changes({ changes }: { changes: HistoryEntry['changes'] }) {
  const { t } = useTranslation('console');
  return (
    <dl className={styles.changes}>
      {changes.map(({ path, before, after }) => (
        <div key={path} style={{ display: 'contents' }}>
          <dt>{path}</dt>
          <dd>
            {isSomething(before) && (
              <>
                <del className={styles.before}>{show(before)}</del>
                <span aria-hidden="true"> → </span>
              </>
            )}
            {isSomething(after) ? <ins style={{ textDecoration: 'none' }}>{show(after)}</ins> : t('history.nothing')}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function isSomething(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

const show = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
