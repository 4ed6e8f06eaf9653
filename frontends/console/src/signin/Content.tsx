import type { SignInSettings } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { optionsOf } from '../forms/field';
import { SettingsForm } from '../forms/SettingsForm';
import { useSaveSignInSettings } from './api';
import { LANGUAGES, nameOfLanguage } from './languages';

/** What the pages say and link to: terms, support, languages. */
export function Content({ settings }: { settings: SignInSettings }) {
  const { t } = useTranslation('console');
  const policies = optionsOf(['Automatic', 'ManualRegistrationOnly', 'Manual'] as const, (one) => t(`signin.terms.${one}`));
  return (
    <SettingsForm
      document={settings}
      save={useSaveSignInSettings()}
      panels={[
        {
          title: t('signin.content.terms'),
          fields: [
            { path: 'termsOfUseUrl', kind: 'url', label: t('signin.content.termsUrl') },
            { path: 'privacyPolicyUrl', kind: 'url', label: t('signin.content.privacyUrl') },
            { path: 'agreeToTermsPolicy', kind: 'choice', label: t('signin.content.agree'), options: policies, required: true },
          ],
        },
        {
          title: t('signin.content.support'),
          intro: t('signin.content.supportIntro'),
          fields: [
            { path: 'supportEmail', kind: 'text', label: t('signin.content.supportEmail') },
            { path: 'supportWebsiteUrl', kind: 'url', label: t('signin.content.supportUrl') },
          ],
        },
        {
          title: t('signin.content.languages'),
          fields: [
            { path: 'languageInfo.autoDetect', kind: 'switch', label: t('signin.content.autoDetect') },
            {
              path: 'languageInfo.fallbackLanguage',
              kind: 'choice',
              label: t('signin.content.fallback'),
              options: optionsOf(LANGUAGES, nameOfLanguage),
              required: true,
            },
          ],
        },
      ]}
    />
  );
}
