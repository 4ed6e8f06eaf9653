import type { HistoryEntry } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { FieldValue } from './FieldValue';
import styles from './Timeline.module.css';

/** Each changed field, before and after. */
export function Changes({ changes }: { changes: HistoryEntry['changes'] }) {
  const { t, i18n } = useTranslation('console');
  return (
    <dl className={styles.changes}>
      {changes.map(({ path, before, after }) => (
        <div key={path} style={{ display: 'contents' }}>
          <dt>{path}</dt>
          <dd>
            {isSomething(before) && (
              <>
                <del className={styles.before} dir="auto">
                  <FieldValue path={path} value={before} />
                </del>
                <span aria-hidden="true">{i18n.dir() === 'rtl' ? ' ← ' : ' → '}</span>
              </>
            )}
            {isSomething(after) ? (
              <ins dir="auto" style={{ textDecoration: 'none' }}>
                <FieldValue path={path} value={after} />
              </ins>
            ) : (
              t('history.nothing')
            )}
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
