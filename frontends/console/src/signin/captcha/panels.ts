import { useTranslation } from 'react-i18next';
import { optionsOf, valueAt, type Entered } from '../../forms/field';
import type { FieldPanel } from '../../forms/SettingsForm';

const isRecaptcha = (values: Entered) => valueAt(values, 'config.type') === 'RecaptchaEnterprise';

/** What is asked of a captcha: whether it is on, and the provider's keys. */
export function useCaptchaPanels(): FieldPanel[] {
  const { t } = useTranslation('console');
  return [
    {
      title: t('captcha.policy'),
      intro: t('captcha.policyIntro'),
      fields: [{ path: 'isOn', kind: 'switch', label: t('captcha.on'), hint: t('captcha.onHint') }],
    },
    {
      title: t('captcha.provider'),
      intro: t('captcha.providerIntro'),
      fields: [
        {
          path: 'config.type',
          kind: 'choice',
          label: t('captcha.type'),
          options: optionsOf(['Turnstile', 'RecaptchaEnterprise'] as const, (one) => t(`captcha.types.${one}`)),
          required: true,
        },
        { path: 'config.siteKey', kind: 'text', label: t('captcha.siteKey'), hint: t('captcha.siteKeyHint'), required: true },
        { path: 'config.secretKey', kind: 'secret', label: t('captcha.secretKey'), hint: t('captcha.secretKeyHint'), required: true },
        { path: 'config.projectId', kind: 'text', label: t('captcha.projectId'), required: true, shown: isRecaptcha },
        {
          path: 'config.mode',
          kind: 'choice',
          label: t('captcha.mode'),
          options: optionsOf(['invisible', 'checkbox'] as const, (one) => t(`captcha.modes.${one}`)),
          shown: isRecaptcha,
        },
        {
          path: 'config.domain',
          kind: 'text',
          label: t('captcha.domain'),
          hint: t('captcha.domainHint'),
          placeholder: 'www.google.com',
          shown: isRecaptcha,
        },
      ],
    },
  ];
}
