import { Mark } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import styles from './Splash.module.css';

/** While the session is found: appears only when that takes noticeably long. */
export function Splash() {
  const { t } = useTranslation('kit');
  return (
    <div className={styles.splash} role="status">
      <Mark size={40} />
      <span className={styles.text}>{t('session.starting')}</span>
    </div>
  );
}
