import { Notice } from '@keystory/ui';
import type { UserInfoResponse } from '@logto/react';
import { useTranslation } from 'react-i18next';
import { Panel } from './Panel';
import styles from './Panel.module.css';

export function Userinfo({ userinfo }: { userinfo: UserInfoResponse | undefined }) {
  const { t } = useTranslation('demo');
  return (
    <Panel title={t('userinfo.title')} intro={t('userinfo.intro')}>
      {userinfo ? (
        <pre className={styles.json} tabIndex={0} aria-label={t('userinfo.title')}>
          {JSON.stringify(userinfo, null, 2)}
        </pre>
      ) : (
        <Notice kind="info">{t('userinfo.none')}</Notice>
      )}
    </Panel>
  );
}
