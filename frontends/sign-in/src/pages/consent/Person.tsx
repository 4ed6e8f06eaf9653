import type { ConsentInfo } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import styles from './Consent.module.css';

/** Whose account it is about. */
export function Person({ user }: { user: ConsentInfo['user'] }) {
  const { t } = useTranslation('signIn');
  const identifier = user.username ?? user.primaryEmail ?? user.primaryPhone ?? user.id;
  const name = user.name ?? identifier;
  return (
    <div className={styles.person}>
      {user.avatar ? (
        <img className={styles.avatar} src={user.avatar} alt="" />
      ) : (
        <span className={styles.avatar} aria-hidden="true">
          {name.slice(0, 1).toUpperCase()}
        </span>
      )}
      <div className={styles.names}>
        <span className={styles.caption}>{t('consent.account')}</span>
        <span>{name}</span>
        {name !== identifier && <span className={styles.caption}>{identifier}</span>}
      </div>
    </div>
  );
}
