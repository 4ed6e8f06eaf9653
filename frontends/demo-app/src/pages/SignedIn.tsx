import { Button, Notice } from '@keystory/ui';
import { useLogto } from '@logto/react';
import { useTranslation } from 'react-i18next';
import { home, startOver } from '../config';
import { explain } from '../explain-error';
import { ApiTokens } from '../panels/ApiTokens';
import { Claims } from '../panels/Claims';
import { OrganizationTokens } from '../panels/OrganizationTokens';
import { RequestPanel } from '../panels/RequestPanel';
import { SessionTokens } from '../panels/SessionTokens';
import { Userinfo } from '../panels/Userinfo';
import { useTokens } from '../useTokens';
import { Loading } from './Loading';
import { Page } from './Page';
import page from './Page.module.css';
import styles from './SignedIn.module.css';

/** Everything that an application learns and gets from a sign-in. */
export function SignedIn() {
  const { t } = useTranslation('demo');
  const { signOut, error } = useLogto();
  const { tokens, refresh } = useTokens();
  const problem = error && (
    <div className={styles.problem}>
      <Notice kind="danger">
        {explain(error)}
        <div className={styles.reset}>
          <Button variant="secondary" onClick={startOver}>
            {t('failed.reset')}
          </Button>
        </div>
      </Notice>
    </div>
  );
  if (!tokens) return problem ? <Page>{problem}</Page> : <Loading />;

  const { claims } = tokens;
  const name = claims.name ?? claims.username ?? claims.email ?? claims.sub;
  return (
    <Page>
      {problem}
      <section className={`${page.card} ${styles.person}`}>
        <span className={styles.avatar} aria-hidden="true">
          {name.slice(0, 1).toUpperCase()}
        </span>
        <div className={styles.names}>
          <h1>{t('signedIn.title', { name })}</h1>
          <p className={page.intro}>
            {t('signedIn.subject')} <code>{claims.sub}</code>
          </p>
        </div>
        <div className={styles.signOut}>
          <Button variant="secondary" onClick={() => void signOut(home())}>
            {t('signedIn.signOut')}
          </Button>
        </div>
      </section>
      <Claims claims={claims} />
      <SessionTokens tokens={tokens} onRefresh={refresh} />
      <Userinfo userinfo={tokens.userinfo} />
      <ApiTokens />
      <OrganizationTokens claims={claims} />
      <RequestPanel />
    </Page>
  );
}
