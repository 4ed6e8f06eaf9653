import type { SnippetContext } from '../types';

/** How the library for OAuth 2 that most of PHP uses is told about this server. */
export const provider = ({ origin, appId, secret, redirectUri }: SnippetContext, indent: string) => `new GenericProvider([
    'clientId' => '${appId}',
    'clientSecret' => '${secret}',
    'redirectUri' => '${redirectUri}',
    'urlAuthorize' => '${origin}/oidc/auth',
    'urlAccessToken' => '${origin}/oidc/token',
    'urlResourceOwnerDetails' => '${origin}/oidc/me',
    'responseResourceOwnerId' => 'sub',
    'scopes' => 'openid profile',
    'pkceMethod' => GenericProvider::PKCE_METHOD_S256,
])`.replaceAll('\n', `\n${indent}`);
