import { Button } from '@keystory/ui';
import { useLogto } from '@logto/react';
import { useTranslation } from 'react-i18next';
import { home } from '../config';
import { signInOptions } from '../request';
import { Page } from './Page';
import styles from './Page.module.css';

export function Welcome() {
  const { t } = useTranslation('demo');
  const { signIn } = useLogto();
  return (
    <Page narrow>
      <div className={`${styles.card} ${styles.big}`}>
        <h1>{t('welcome.title')}</h1>
        <p className={styles.lead}>{t('welcome.body')}</p>
        <div className={styles.actions}>
          <Button onClick={() => void signIn({ redirectUri: home(), ...signInOptions() })}>{t('welcome.signIn')}</Button>
          <Button variant="secondary" onClick={() => void signIn({ redirectUri: home(), firstScreen: 'register', ...signInOptions() })}>
            {t('welcome.register')}
          </Button>
        </div>
      </div>
    </Page>
  );
}
