import type { SsoConnector, SsoProvider } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { optionsOf, type Field } from '../forms/field';

/** What a new connector needs: whose it is, and what it is called. */
export function useNewFields(providers: readonly SsoProvider[]): Field[] {
  const { t } = useTranslation('console');
  return [
    {
      path: 'providerName',
      kind: 'choice',
      label: t('sso.provider'),
      hint: t('sso.providerHint'),
      required: true,
      options: providers.map(({ providerName, name }) => ({ value: providerName, label: name })),
    },
    ...useNameFields(),
  ];
}

export function useNameFields(): Field[] {
  const { t } = useTranslation('console');
  return [{ path: 'connectorName', kind: 'text', label: t('entity.name'), hint: t('sso.nameHint'), required: true }];
}

/** How the provider is reached. */
export function useConnectionFields({ providerType, providerName }: SsoConnector): Field[] {
  const { t } = useTranslation('console');
  const hint = (key: 'issuer' | 'clientSecret' | 'scope' | 'metadataUrl' | 'metadata' | 'entityId') => t(`sso.hints.${key}`);
  if (providerType === 'saml') {
    return [
      { path: 'config.metadataUrl', kind: 'url', label: t('sso.metadataUrl'), hint: hint('metadataUrl') },
      { path: 'config.metadata', kind: 'code', label: t('sso.metadata'), hint: hint('metadata') },
      { path: 'config.entityId', kind: 'text', label: t('sso.entityId'), hint: hint('entityId') },
      { path: 'config.signInEndpoint', kind: 'url', label: t('sso.signInEndpoint') },
      { path: 'config.x509Certificate', kind: 'code', label: t('sso.certificate') },
    ];
  }
  return [
    ...(providerName === 'GoogleWorkspace' ? [] : [{ path: 'config.issuer', kind: 'url', label: t('sso.issuer'), hint: hint('issuer') } as const]),
    { path: 'config.clientId', kind: 'text', label: t('sso.clientId') },
    { path: 'config.clientSecret', kind: 'secret', label: t('sso.clientSecret'), hint: hint('clientSecret') },
    { path: 'config.scope', kind: 'text', label: t('sso.scope'), hint: hint('scope'), placeholder: 'openid profile email' },
  ];
}

/** What is believed of the provider, and what it is to believe of us. */
export function useTrustFields({ providerType }: SsoConnector): Field[] {
  const { t } = useTranslation('console');
  const field = (name: 'signAuthnRequest' | 'trustUnverifiedEmail' | 'trustSecondFactor'): Field =>
    ({ path: `config.${name}`, kind: 'switch', label: t(`sso.${name}`), hint: t(`sso.hints.${name}`) });
  return [field(providerType === 'saml' ? 'signAuthnRequest' : 'trustUnverifiedEmail'), field('trustSecondFactor')];
}

/** Which attributes say who somebody is. */
export function useAttributeFields(): Field[] {
  const { t } = useTranslation('console');
  const names = { id: 'nameID', email: 'email', name: 'name' };
  return optionsOf(['id', 'email', 'name'] as const, (what) => t(`sso.attributes.${what}`))
    .map(({ value, label }) => ({ path: `config.attributeMapping.${value}`, kind: 'text', label, placeholder: names[value] }));
}

export function useDomainFields(): Field[] {
  const { t } = useTranslation('console');
  return [{ path: 'domains', kind: 'list', label: t('sso.domains'), hint: t('sso.domainsHint'), placeholder: 'acme.com' }];
}

/** What people notice of it. */
export function useExperienceFields({ providerType }: SsoConnector): Field[] {
  const { t } = useTranslation('console');
  return [
    { path: 'branding.displayName', kind: 'text', label: t('sso.displayName'), hint: t('sso.displayNameHint') },
    { path: 'branding.logo', kind: 'picture', label: t('sso.logo') },
    { path: 'branding.darkLogo', kind: 'picture', label: t('sso.darkLogo') },
    { path: 'syncProfile', kind: 'switch', label: t('sso.syncProfile'), hint: t('sso.syncProfileHint') },
    // An assertion of SAML comes without tokens.
    ...(providerType === 'oidc'
      ? [{ path: 'enableTokenStorage', kind: 'switch', label: t('sso.tokenStorage'), hint: t('sso.tokenStorageHint') } as const]
      : []),
  ];
}
