import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageHeader } from '../shell/PageHeader';
import { TabLink } from '../shell/TabLink';
import { CookieKeys, SigningKeys } from './Keys';
import { Sessions } from './Sessions';

/** Keys, sessions and tokens of the whole installation. */
export function Component() {
  const { t } = useTranslation('console');
  const { tab = 'keys' } = useParams();
  return (
    <>
      <PageHeader title={t('settings.title')} intro={t('settings.intro')} />
      <Tabs value={tab}>
        <Tabs.List mb="xl" aria-label={t('settings.title')}>
          <TabLink value="keys" to="/settings">
            {t('settings.keys.tab')}
          </TabLink>
          <TabLink value="sessions" to="/settings/sessions">
            {t('settings.sessions.tab')}
          </TabLink>
        </Tabs.List>
        <Tabs.Panel value="keys">
          <SigningKeys />
          <CookieKeys />
        </Tabs.Panel>
        <Tabs.Panel value="sessions">
          <Sessions />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
