import { useTranslation } from 'react-i18next';
import { optionsOf } from '../forms/field';
import { SettingPage } from './SettingPage';

const FACTORS = ['Totp', 'WebAuthn', 'BackupCode', 'EmailVerificationCode', 'PhoneVerificationCode'] as const;
const POLICIES = [
  'PromptAtSignInAndSignUp',
  'PromptOnlyAtSignIn',
  'NoPrompt',
  'Mandatory',
  'PromptAtSignInAndSignUpMandatory',
  'PromptOnlyAtSignInMandatory',
  'UserControlled',
] as const;

/** Second factors: which there are, and who is asked for one. */
export function Component() {
  const { t } = useTranslation('console');
  return (
    <SettingPage
      title={t('mfa.title')}
      intro={t('mfa.intro')}
      panels={[
        {
          title: t('mfa.factors.title'),
          intro: t('mfa.factors.intro'),
          fields: [
            {
              path: 'mfa.factors',
              kind: 'choices',
              label: t('mfa.factors.label'),
              options: optionsOf(FACTORS, (one) => t(`mfa.factors.${one}`)),
            },
          ],
        },
        {
          title: t('mfa.policy.title'),
          intro: t('mfa.policy.intro'),
          fields: [
            {
              path: 'mfa.policy',
              kind: 'choice',
              label: t('mfa.policy.label'),
              options: optionsOf(POLICIES, (one) => t(`mfa.policy.${one}`)),
              required: true,
            },
            {
              path: 'mfa.organizationRequiredMfaPolicy',
              kind: 'choice',
              label: t('mfa.organization.label'),
              options: optionsOf(['NoPrompt', 'Mandatory'] as const, (one) => t(`mfa.organization.${one}`)),
              otherwise: 'NoPrompt',
              required: true,
            },
          ],
        },
        {
          title: t('mfa.adaptive.title'),
          intro: t('mfa.adaptive.intro'),
          fields: [{ path: 'adaptiveMfa.enabled', kind: 'switch', label: t('mfa.adaptive.enabled') }],
        },
        {
          title: t('mfa.trusted.title'),
          intro: t('mfa.trusted.intro'),
          fields: [
            { path: 'trustedDevice.enabled', kind: 'switch', label: t('mfa.trusted.enabled') },
            { path: 'trustedDevice.durationDays', kind: 'number', label: t('mfa.trusted.days'), otherwise: 30, min: 1, max: 365 },
          ],
        },
      ]}
    />
  );
}
