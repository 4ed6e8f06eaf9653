import { useTranslation } from 'react-i18next';
import { EntityPage } from '../entity/EntityPage';
import { readSignInSettings } from './api';
import { Branding } from './Branding';
import { Content } from './Content';
import { Methods } from './Methods';
import { OwnPages } from './OwnPages';

/** How people sign in and what they see. */
export function Component() {
  const { t } = useTranslation('console');
  return (
    <EntityPage
      entity={{ kind: 'sign-in-exp', id: '' }}
      read={readSignInSettings}
      head={{ name: t('signin.title'), detail: t('signin.intro') }}
      tabs={(settings) => [
        { id: 'branding', title: t('look.title'), content: <Branding settings={settings} /> },
        { id: 'sign-up-and-sign-in', title: t('signin.methods.tab'), content: <Methods settings={settings} /> },
        { id: 'content', title: t('signin.content.tab'), content: <Content settings={settings} /> },
        { id: 'pages', title: t('signin.pages.tab'), content: <OwnPages settings={settings} /> },
      ]}
    />
  );
}
