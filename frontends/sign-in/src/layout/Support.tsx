import { useTranslation } from 'react-i18next';
import { useSettings } from '../settings';
import styles from './Form.module.css';

/** How to reach the people who run this installation, where they said so. */
export function Support() {
  const { t } = useTranslation('signIn');
  const { supportEmail, supportWebsiteUrl } = useSettings().signInExperience;
  if (!supportEmail && !supportWebsiteUrl) return null;
  return (
    <p className={styles.small}>
      {t('support')} {supportEmail && <a href={`mailto:${supportEmail}`}>{supportEmail}</a>}
      {supportEmail && supportWebsiteUrl && ' · '}
      {supportWebsiteUrl && (
        <a href={supportWebsiteUrl} rel="noreferrer">
          {hostOf(supportWebsiteUrl)}
        </a>
      )}
    </p>
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
