import { Button } from '@keystory/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decodeClaims } from '../jwt';
import { ClaimTable } from './ClaimTable';
import styles from './Panel.module.css';

interface TokenOfProps {
  /** The API or the organization that it is for. */
  of: string;
  label: string;
  /** Gets one; undefined where the server gave none, which the page tells at its top. */
  get: () => Promise<string | undefined>;
}

/** A token that is fetched when it is asked for, and what it says. */
export function TokenOf({ of, label, get }: TokenOfProps) {
  const { t } = useTranslation('demo');
  const [token, setToken] = useState<string>();
  const [busy, setBusy] = useState(false);
  const ask = async () => {
    setBusy(true);
    setToken(await get());
    setBusy(false);
  };
  const claims = token ? decodeClaims(token) : undefined;
  return (
    <div className={styles.token}>
      <div className={styles.header}>
        <code className={styles.value}>{of}</code>
        <div className={styles.action}>
          <Button variant="secondary" busy={busy} aria-label={t('api.getFor', { of })} onClick={() => void ask()}>
            {t('api.get')}
          </Button>
        </div>
      </div>
      {claims && <ClaimTable label={label} claims={claims} />}
      {token && !claims && <p className={styles.value}>{token}</p>}
    </div>
  );
}
