import { Notice } from '@keystory/ui';
import type { UserInfoResponse } from '@logto/react';
import { useTranslation } from 'react-i18next';
import { ClaimTable } from './ClaimTable';
import { Panel } from './Panel';

export function Userinfo({ userinfo }: { userinfo: UserInfoResponse | undefined }) {
  const { t } = useTranslation('demo');
  return (
    <Panel title={t('userinfo.title')} intro={t('userinfo.intro')}>
      {userinfo ? (
        <ClaimTable label={t('userinfo.title')} claims={userinfo} />
      ) : (
        <Notice kind="info">{t('userinfo.none')}</Notice>
      )}
    </Panel>
  );
}
