import { Button } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import { startOver } from '../config';
import { explain } from '../explain-error';
import { Page } from './Page';
import styles from './Page.module.css';

interface FailedProps {
  error: Error | undefined;
  /** Error code in the address, where the sign-in was refused. */
  code: string | null;
}

const WHY: Record<string, 'failed.denied' | 'failed.signedOut'> = { access_denied: 'failed.denied', login_required: 'failed.signedOut' };

/** Signing in went wrong: never tried again by itself, or it could go round for ever. */
export function Failed({ error, code }: FailedProps) {
  const { t } = useTranslation('demo');
  return (
    <Page narrow>
      <div className={`${styles.card} ${styles.big}`}>
        <h1>{t('failed.title')}</h1>
        <p className={styles.lead}>{t(WHY[code ?? ''] ?? 'failed.body')}</p>
        <div className={styles.actions}>
          <pre className={styles.code}>{error ? explain(error) : code}</pre>
          <Button onClick={startOver}>{t('failed.reset')}</Button>
        </div>
      </div>
    </Page>
  );
}
