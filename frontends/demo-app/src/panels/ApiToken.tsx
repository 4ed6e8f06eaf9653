import { Button, TextField } from '@keystory/ui';
import { useLogto } from '@logto/react';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { home, rememberApi, wantedApi } from '../config';
import { decodeClaims } from '../jwt';
import { ClaimTable } from './ClaimTable';
import { Panel } from './Panel';
import styles from './Panel.module.css';

/** A token for one of the installation's APIs. What was not asked for at the sign-in is asked for by signing in again. */
export function ApiToken() {
  const { t } = useTranslation('demo');
  const { getAccessToken, signIn } = useLogto();
  const [asked] = useState(wantedApi);
  const [resource, setResource] = useState(asked.resource);
  const [scopes, setScopes] = useState(asked.scopes);
  const [token, setToken] = useState<string>();

  useEffect(() => {
    let current = true;
    if (asked.resource) void getAccessToken(asked.resource).then((found) => current && setToken(found));
    return () => {
      current = false;
    };
  }, [asked.resource, getAccessToken]);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!resource.trim()) return;
    if (resource === asked.resource && scopes === asked.scopes) {
      setToken(await getAccessToken(resource));
      return;
    }
    rememberApi({ resource: resource.trim(), scopes: scopes.trim() });
    await signIn(home());
  };

  const claims = token ? decodeClaims(token) : undefined;
  return (
    <Panel title={t('api.title')} intro={t('api.intro')}>
      <form className={styles.form} onSubmit={(event) => void send(event)}>
        <TextField
          label={t('api.resource')}
          placeholder="https://api.example.com"
          autoComplete="off"
          value={resource}
          onChange={(event) => setResource(event.currentTarget.value)}
        />
        <TextField
          label={t('api.scopes')}
          placeholder="read:notes write:notes"
          autoComplete="off"
          value={scopes}
          onChange={(event) => setScopes(event.currentTarget.value)}
        />
        <div style={{ width: 'fit-content' }}>
          <Button variant="secondary" type="submit">
            {t('api.get')}
          </Button>
        </div>
      </form>
      {token && (
        <div className={styles.result}>
          {claims ? <ClaimTable label={t('api.claims')} claims={claims} /> : <p className={styles.value}>{token}</p>}
        </div>
      )}
    </Panel>
  );
}
