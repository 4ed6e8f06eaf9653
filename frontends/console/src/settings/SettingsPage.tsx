import { useTranslation } from 'react-i18next';
import { TabbedPage } from '../shell/TabbedPage';
import { Domains } from './Domains';
import { Keys } from './Keys';
import { Sessions } from './Sessions';

/** Keys, sessions, tokens and domains of the whole installation. */
export function Component() {
  const { t } = useTranslation('console');
  return (
    <TabbedPage
      title={t('settings.title')}
      intro={t('settings.intro')}
      to="/settings"
      tabs={[
        { id: 'keys', title: t('settings.keys.tab'), content: <Keys /> },
        { id: 'sessions', title: t('settings.sessions.tab'), content: <Sessions /> },
        { id: 'domains', title: t('settings.domains.title'), content: <Domains /> },
      ]}
    />
  );
}
