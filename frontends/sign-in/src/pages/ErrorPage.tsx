import { AlertIcon } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import { Heading } from '../layout/Heading';
import { Support } from '../layout/Support';
import styles from './MessagePage.module.css';

interface ErrorPageProps {
  code: string;
  requestId?: string;
}

const EXPLAINED = {
  'oidc.invalid_redirect_uri': 'redirectUri',
  'oidc.invalid_client': 'client',
  'oidc.invalid_request': 'request',
} as const;

/** Says in words what the application did wrong. Shows no text from the address: anybody can write that. */
export function ErrorPage({ code, requestId }: ErrorPageProps) {
  const { t } = useTranslation('signIn');
  const reason = EXPLAINED[code as keyof typeof EXPLAINED];
  return (
    <>
      <div className={`${styles.badge} ${styles.attention}`}>
        <AlertIcon size={22} />
      </div>
      <Heading title={t('error.title')} intro={reason ? t(`error.${reason}`) : t('error.body')}>
        {t('error.title')}
      </Heading>
      {/^[\w.]{1,80}$/.test(code) && (
        <dl className={styles.facts} aria-label={t('error.technical')}>
          <dt>{t('error.code')}</dt>
          <dd>{code}</dd>
          {requestId && (
            <>
              <dt>{t('error.requestId')}</dt>
              <dd>{requestId}</dd>
            </>
          )}
        </dl>
      )}
      <Support />
    </>
  );
}
