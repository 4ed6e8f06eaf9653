import type { IdTokenClaims } from '@logto/react';
import { useTranslation } from 'react-i18next';
import { Panel } from './Panel';
import styles from './Panel.module.css';

const MOMENTS = new Set(['iat', 'exp', 'auth_time', 'nbf']);

/** The ID token, claim by claim, with what each means. */
export function Claims({ claims }: { claims: IdTokenClaims }) {
  const { t } = useTranslation('demo');
  const meanings: Record<string, string> = t('claims.meanings', { returnObjects: true });
  return (
    <Panel title={t('claims.title')} intro={t('claims.intro')}>
      <table className={styles.claims} aria-label={t('claims.title')}>
        <tbody>
          {Object.entries(claims).map(([claim, value]) => (
            <tr key={claim}>
              <th scope="row">{claim}</th>
              <td>
                <span className={styles.value}>{show(claim, value)}</span>
                {meanings[claim] && <span className={styles.meaning}>{meanings[claim]}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function show(claim: string, value: unknown): string {
  if (typeof value === 'number' && MOMENTS.has(claim)) return `${value} (${new Date(value * 1000).toLocaleString()})`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
