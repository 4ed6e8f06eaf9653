import type { HistoryEntry } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import styles from './Timeline.module.css';

/** Each changed field, before and after. */
export function Changes({ changes }: { changes: HistoryEntry['changes'] }) {
  const { t, i18n } = useTranslation('console');
  const show = (path: string, value: unknown) => showField(path, value, i18n.language);
  return (
    <dl className={styles.changes}>
      {changes.map(({ path, before, after }) => (
        <div key={path} style={{ display: 'contents' }}>
          <dt>{path}</dt>
          <dd>
            {isSomething(before) && (
              <>
                <del className={styles.before}>{show(path, before)}</del>
                <span aria-hidden="true"> → </span>
              </>
            )}
            {isSomething(after) ? <ins style={{ textDecoration: 'none' }}>{show(path, after)}</ins> : t('history.nothing')}
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

/** The value of a field as people read it. */
export function showField(path: string, value: unknown, language: string): string {
  if (isInstant(path, value)) return showInstant(value, language);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The API tells instants in epoch milliseconds, in fields that end in "At". */
function isInstant(path: string, value: unknown): value is number {
  return path.endsWith('At') && typeof value === 'number';
}

const showInstant = (value: number, language: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(value);
