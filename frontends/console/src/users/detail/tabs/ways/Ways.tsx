import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../../shell/Panel';
import { Factors } from './Factors';
import { Identities } from './Identities';
import { TrustedDevices } from './TrustedDevices';

/** How a user shows who they are, beside their password. */
export function Ways({ userId }: { userId: string }) {
  const { t } = useTranslation('console');
  return (
    <Stack>
      <Panel stacked title={t('users.factors.title')} intro={t('users.factors.intro')}>
        <Factors userId={userId} />
      </Panel>
      <Panel stacked title={t('users.devices.title')} intro={t('users.devices.intro')}>
        <TrustedDevices userId={userId} />
      </Panel>
      <Panel stacked title={t('users.identities.title')} intro={t('users.identities.intro')}>
        <Identities userId={userId} />
      </Panel>
    </Stack>
  );
}
