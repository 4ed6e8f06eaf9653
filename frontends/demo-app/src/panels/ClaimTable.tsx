import { useTranslation } from 'react-i18next';
import styles from './Panel.module.css';

const MOMENTS = new Set(['iat', 'exp', 'auth_time', 'nbf']);

/** The server tells these in milliseconds, unlike those that the specifications define. */
const MILLISECONDS = new Set(['created_at', 'updated_at']);

interface ClaimTableProps {
  label: string;
  claims: object;
}

/** Claims one by one, with what each means. */
export function ClaimTable({ label, claims }: ClaimTableProps) {
  const { t, i18n } = useTranslation('demo');
  const meanings: Record<string, string> = t('claims.meanings', { returnObjects: true });
  return (
    <table className={styles.claims} aria-label={label}>
      <tbody>
        {Object.entries(claims).map(([claim, value]) => (
          <tr key={claim}>
            <th scope="row">{claim}</th>
            <td>
              <span className={styles.value}>{show(claim, value, i18n.language)}</span>
              <span className={styles.meaning}>{meanings[claim] ?? t('claims.unknown')}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function show(claim: string, value: unknown, language: string): string {
  if (typeof value === 'number' && MOMENTS.has(claim)) return `${value} (${new Date(value * 1000).toLocaleString(language)})`;
  if (typeof value === 'number' && MILLISECONDS.has(claim)) return `${value} (${new Date(value).toLocaleString(language)})`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
