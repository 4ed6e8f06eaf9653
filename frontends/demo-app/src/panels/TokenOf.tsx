import { Button, Notice } from '@keystory/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../explain-error';
import { decodeClaims } from '../jwt';
import { ClaimTable } from './ClaimTable';
import styles from './Panel.module.css';

interface TokenOfProps {
  /** The API or the organization that it is for. */
  of: string;
  label: string;
  /** Gets one; rejects where the server gave none. */
  get: () => Promise<string>;
}

/** A token that is fetched when it is asked for, and what it says, or why there is none. */
export function TokenOf({ of, label, get }: TokenOfProps) {
  const { t } = useTranslation('demo');
  const [{ token, problem }, setAnswer] = useState<{ token?: string; problem?: string }>({});
  const [busy, setBusy] = useState(false);
  const ask = async () => {
    setBusy(true);
    setAnswer(await get().then((got) => ({ token: got }), (error: Error) => ({ problem: explain(error) })));
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
      {problem && <Notice kind="danger">{problem}</Notice>}
      <p role="status" className={styles.meaning}>
        {claims && label}
      </p>
      {claims && <ClaimTable label={label} claims={claims} />}
      {token && !claims && <p className={styles.value}>{token}</p>}
    </div>
  );
}
