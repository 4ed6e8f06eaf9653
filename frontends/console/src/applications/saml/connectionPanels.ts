import { useTranslation } from 'react-i18next';
import { optionsOf, valueAt, type Entered } from '../../forms/field';
import type { FieldPanel } from '../../forms/SettingsForm';

const FORMATS = {
  persistent: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  emailAddress: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  transient: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
  unspecified: 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
} as const;

const encrypts = (values: Entered) => valueAt(values, 'encryption.encryptAssertion') === true;

/** What we have to know of a service provider. */
export function useConnectionPanels(): FieldPanel[] {
  const { t } = useTranslation('console');
  const formats = optionsOf(Object.keys(FORMATS) as (keyof typeof FORMATS)[], (one) => t(`saml.formats.${one}`));
  return [
    {
      title: t('saml.them'),
      intro: t('saml.themIntro'),
      fields: [
        { path: 'entityId', kind: 'text', label: t('saml.entityId'), placeholder: 'https://sp.example.com/metadata' },
        { path: 'acsUrl.url', kind: 'url', label: t('saml.acsUrl'), hint: t('saml.acsUrlHint'), placeholder: 'https://sp.example.com/acs' },
        {
          path: 'nameIdFormat',
          kind: 'choice',
          label: t('saml.nameId'),
          options: formats.map(({ value, label }) => ({ value: FORMATS[value], label })),
          required: true,
        },
      ],
    },
    {
      title: t('saml.requests'),
      intro: t('saml.requestsIntro'),
      fields: [
        { path: 'requestSigning.certificate', kind: 'code', label: t('saml.theirCertificate'), hint: t('saml.pem') },
        {
          path: 'requestSigning.isRequired',
          kind: 'switch',
          label: t('saml.requireSigned'),
          shown: (values) => Boolean(valueAt(values, 'requestSigning.certificate')),
        },
      ],
    },
    {
      title: t('saml.encryption'),
      intro: t('saml.encryptionIntro'),
      fields: [
        { path: 'encryption.encryptAssertion', kind: 'switch', label: t('saml.encrypt') },
        { path: 'encryption.certificate', kind: 'code', label: t('saml.encryptionCertificate'), hint: t('saml.pem'), required: true, shown: encrypts },
        { path: 'encryption.encryptThenSign', kind: 'switch', label: t('saml.encryptThenSign'), shown: encrypts },
      ],
    },
  ];
}
