import { useTranslation } from 'react-i18next';
import { applicationId } from '../application-id';
import styles from './Form.module.css';

/** Leads back to where one can sign in another way, with nothing of the address that one came by. */
export function BackToSignIn() {
  const { t } = useTranslation('signIn');
  const application = applicationId();
  return (
    <p className={styles.other}>
      <a href={`/sign-in${application ? `?app_id=${encodeURIComponent(application)}` : ''}`}>{t('social.again')}</a>
    </p>
  );
}
