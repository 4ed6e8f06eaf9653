import type { SnippetContext, Step } from './types';

export const steps = (context: SnippetContext): Step[] => [
  { says: 'settings', snippets: [{ file: 'OpenID Connect', code: settings(context) }] },
  { says: 'discovery', snippets: [{ code: `curl ${context.origin}/oidc/.well-known/openid-configuration` }] },
];

/** What every library asks for, by the names that most have for it. */
const settings = ({ origin, appId, secret, redirectUri, signedOutUri }: SnippetContext) => `issuer                    ${origin}/oidc
client_id                 ${appId}
${secret ? `client_secret             ${secret}\n` : ''}redirect_uri              ${redirectUri}
post_logout_redirect_uri  ${signedOutUri}
response_type             code
scope                     openid profile
code_challenge_method     S256`;
