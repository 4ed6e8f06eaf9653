import { Button } from '@keystory/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decodeHeader } from '../jwt';
import type { Tokens } from '../useTokens';
import { Panel } from './Panel';
import styles from './Panel.module.css';

interface SessionTokensProps {
  tokens: Tokens;
  onRefresh: () => Promise<void>;
}

/** The tokens as they are, and a button to get new ones. */
export function SessionTokens({ tokens, onRefresh }: SessionTokensProps) {
  const { t } = useTranslation('demo');
  const [busy, setBusy] = useState(false);
  const [refreshed, setRefreshed] = useState(0);
  const refresh = async () => {
    setBusy(true);
    await onRefresh();
    setBusy(false);
    setRefreshed((times) => times + 1);
  };
  return (
    <Panel
      title={t('tokens.title')}
      intro={t('tokens.intro')}
      action={
        <Button variant="secondary" busy={busy} onClick={() => void refresh()}>
          {t('tokens.refresh')}
        </Button>
      }
    >
      <dl className={styles.facts}>
        <div>
          <dt>{t('tokens.access')}</dt>
          <dd className={styles.value} data-testid="access-token">
            {tokens.accessToken}
          </dd>
        </div>
        <div>
          <dt>{t('tokens.refreshToken')}</dt>
          <dd>{t(tokens.hasRefreshToken ? 'tokens.there' : 'tokens.notThere')}</dd>
        </div>
        <div>
          <dt>{t('tokens.idHeader')}</dt>
          <dd className={styles.value}>{JSON.stringify(decodeHeader(tokens.idToken))}</dd>
        </div>
        <div>
          <dt>{t('tokens.id')}</dt>
          <dd className={styles.value}>{tokens.idToken}</dd>
        </div>
      </dl>
      <p role="status" className={styles.result} hidden={refreshed === 0}>
        {refreshed > 0 && (tokens.accessToken ? t('tokens.refreshed', { count: refreshed }) : t('tokens.refused'))}
      </p>
    </Panel>
  );
}
