import { AlertIcon, CheckIcon, Notice } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import form from '../layout/Form.module.css';
import { Heading } from '../layout/Heading';
import { Support } from '../layout/Support';
import { useSettings } from '../settings';
import styles from './MessagePage.module.css';

interface MessagePageProps {
  about: 'unknownSession' | 'suspended' | 'signedOut' | 'notFound' | 'deviceLetIn' | 'deviceRefused';
  tone?: 'success' | 'attention';
  support?: boolean;
}

/** A page that only says where things stand. */
export function MessagePage({ about, tone = 'attention', support = false }: MessagePageProps) {
  const { t } = useTranslation('signIn');
  const { application } = useSettings();
  const isGone = about === 'unknownSession';
  return (
    <>
      <div className={`${styles.badge} ${styles[tone]}`}>{tone === 'success' ? <CheckIcon size={22} /> : <AlertIcon size={22} />}</div>
      <Heading title={t(`${about}.title`)} intro={t(`${about}.body`)}>
        {t(`${about}.title`)}
      </Heading>
      {isGone && !navigator.cookieEnabled && <Notice kind="info">{t('unknownSession.cookies')}</Notice>}
      {isGone && application?.home && (
        <p className={form.other}>
          <a href={application.home}>{t('unknownSession.back', { application: application.name })}</a>
        </p>
      )}
      {support && <Support />}
    </>
  );
}
