import { useTranslation } from 'react-i18next';
import { optionsOf, type Field } from '../../../forms/field';
import type { FieldPanel } from '../../../forms/SettingsForm';

const ALGORITHMS = optionsOf(['ES384', 'ES256', 'RS256', 'PS256', 'EdDSA'] as const, (algorithm) => algorithm);
const METHODS = ['private_key_jwt', 'client_secret_jwt', 'tls_client_auth', 'self_signed_tls_client_auth'] as const;

const algorithm = (path: string, label: string): Field => ({ path, kind: 'choice', label, options: ALGORITHMS });
const text = (path: string, label: string): Field => ({ path, kind: 'text', label });
const on = (path: string, label: string): Field => ({ path, kind: 'switch', label });

/** What can be said of an application beyond the compatible API. */
export function useProtocolPanels(): FieldPanel[] {
  const { t } = useTranslation('console');
  return [
    {
      title: t('protocol.profile'),
      intro: t('protocol.profileIntro'),
      fields: [
        {
          path: 'securityProfile',
          kind: 'choice',
          label: t('protocol.securityProfile'),
          options: optionsOf(['none', 'fapi2'] as const, (one) => t(`protocol.profiles.${one}`)),
          required: true,
        },
        {
          path: 'claimsProfile',
          kind: 'choice',
          label: t('protocol.claimsProfile'),
          options: optionsOf(['compatible', 'standard'] as const, (one) => t(`protocol.claims.${one}`)),
          required: true,
        },
      ],
    },
    {
      title: t('protocol.authentication'),
      intro: t('protocol.authenticationIntro'),
      fields: [
        { path: 'tokenEndpointAuthMethod', kind: 'choice', label: t('protocol.method'), options: optionsOf(METHODS, (method) => method) },
        algorithm('tokenEndpointAuthSigningAlg', t('protocol.methodAlgorithm')),
        { path: 'jwksUri', kind: 'url', label: t('protocol.jwksUri') },
        { path: 'jwks', kind: 'json', label: t('protocol.jwks') },
        text('tlsClientAuthSubjectDn', t('protocol.subjectDn')),
        text('tlsClientAuthSanDns', t('protocol.sanDns')),
        text('tlsClientAuthSanUri', t('protocol.sanUri')),
        text('tlsClientAuthSanIp', t('protocol.sanIp')),
        text('tlsClientAuthSanEmail', t('protocol.sanEmail')),
      ],
    },
    {
      title: t('protocol.requests'),
      fields: [
        on('requirePushedAuthorizationRequests', t('protocol.pushed')),
        on('requireSignedRequestObject', t('protocol.signedRequests')),
        algorithm('requestObjectSigningAlg', t('protocol.requestAlgorithm')),
        { path: 'requestUris', kind: 'list', label: t('protocol.requestUris') },
        { path: 'defaultMaxAge', kind: 'duration', label: t('protocol.maxAge'), min: 0 },
        { path: 'initiateLoginUri', kind: 'url', label: t('protocol.initiateLogin') },
      ],
    },
    {
      title: t('protocol.answers'),
      fields: [
        algorithm('idTokenSignedResponseAlg', t('protocol.idTokenAlgorithm')),
        algorithm('userinfoSignedResponseAlg', t('protocol.userinfoAlgorithm')),
        algorithm('authorizationSignedResponseAlg', t('protocol.answerAlgorithm')),
        on('dpopBoundAccessTokens', t('protocol.dpop')),
        on('tlsClientCertificateBoundAccessTokens', t('protocol.certificateBound')),
      ],
    },
    {
      title: t('protocol.logout'),
      fields: [
        { path: 'frontchannelLogoutUri', kind: 'url', label: t('protocol.frontchannel') },
        on('frontchannelLogoutSessionRequired', t('appTokens.sessionRequired')),
      ],
    },
  ];
}
