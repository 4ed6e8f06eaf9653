import { useTranslation } from 'react-i18next';
import type { FieldPanel } from '../forms/SettingsForm';
import { TabbedPage } from '../shell/TabbedPage';
import { Captcha } from './captcha/Captcha';
import { CredentialNotices } from './CredentialNotices';
import { SignInSettingsForm } from './SettingPage';
import { Unblock } from './Unblock';

/** What passwords and codes have to be like, and who is kept out. */
export function Component() {
  const { t } = useTranslation('console');
  const panels = [...usePasswordPanels(), ...useGuardPanels()];
  return (
    <TabbedPage
      title={t('security.title')}
      intro={t('security.intro')}
      to="/security"
      tabs={[
        {
          id: 'policies',
          title: t('security.policies'),
          content: (
            <>
              <SignInSettingsForm panels={panels} />
              <CredentialNotices />
              <Unblock />
            </>
          ),
        },
        { id: 'captcha', title: t('captcha.title'), content: <Captcha /> },
      ]}
    />
  );
}

function usePasswordPanels(): FieldPanel[] {
  const { t } = useTranslation('console');
  return [
    {
      title: t('security.password.title'),
      intro: t('security.password.intro'),
      fields: [
        { path: 'passwordPolicy.length.min', kind: 'number', label: t('security.password.min'), otherwise: 8, min: 1, max: 256 },
        { path: 'passwordPolicy.length.max', kind: 'number', label: t('security.password.max'), otherwise: 256, min: 1, max: 256 },
        {
          path: 'passwordPolicy.characterTypes.min',
          kind: 'number',
          label: t('security.password.types'),
          hint: t('security.password.typesHint'),
          otherwise: 1,
          min: 1,
          max: 4,
        },
        { path: 'passwordPolicy.rejects.pwned', kind: 'switch', label: t('security.password.pwned'), otherwise: true },
        { path: 'passwordPolicy.rejects.repetitionAndSequence', kind: 'switch', label: t('security.password.repetition'), otherwise: true },
        { path: 'passwordPolicy.rejects.userInfo', kind: 'switch', label: t('security.password.userInfo'), otherwise: true },
        { path: 'passwordPolicy.rejects.words', kind: 'list', label: t('security.password.words'), hint: t('security.listHint') },
      ],
    },
    {
      title: t('security.expiration.title'),
      fields: [
        { path: 'passwordExpiration.enabled', kind: 'switch', label: t('security.expiration.enabled') },
        { path: 'passwordExpiration.validPeriodDays', kind: 'number', label: t('security.expiration.days'), min: 1 },
      ],
    },
  ];
}

function useGuardPanels(): FieldPanel[] {
  const { t } = useTranslation('console');
  return [
    {
      title: t('security.lockout.title'),
      intro: t('security.lockout.intro'),
      fields: [
        { path: 'sentinelPolicy.maxAttempts', kind: 'number', label: t('security.lockout.attempts'), otherwise: 100, min: 1 },
        { path: 'sentinelPolicy.lockoutDuration', kind: 'duration', counted: 'minute', label: t('security.lockout.duration'), otherwise: 60, min: 1 },
      ],
    },
    {
      title: t('security.codes.title'),
      intro: t('security.codes.intro'),
      fields: [
        { path: 'verificationCodePolicy.expirationDuration', kind: 'duration', label: t('security.codes.lifetime'), otherwise: 600, min: 60, max: 3600 },
        { path: 'verificationCodePolicy.maxRetryAttempts', kind: 'number', label: t('security.codes.attempts'), otherwise: 10, min: 1, max: 100 },
      ],
    },
    {
      title: t('security.blocklist.title'),
      intro: t('security.blocklist.intro'),
      fields: [
        { path: 'emailBlocklistPolicy.blockDisposableAddresses', kind: 'switch', label: t('security.blocklist.disposable') },
        { path: 'emailBlocklistPolicy.blockSubaddressing', kind: 'switch', label: t('security.blocklist.subaddressing') },
        { path: 'emailBlocklistPolicy.customBlocklist', kind: 'list', label: t('security.blocklist.blocked'), hint: t('security.listHint') },
        { path: 'emailBlocklistPolicy.customAllowlist', kind: 'list', label: t('security.blocklist.allowed'), hint: t('security.listHint') },
      ],
    },
  ];
}
