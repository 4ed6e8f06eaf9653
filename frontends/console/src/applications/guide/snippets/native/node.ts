import { allowingPlainHttp } from '../plainHttp';
import { newProject } from '../projects';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  newProject('openid-client'),
  { says: 'terminal', snippets: [{ file: 'app.mjs', code: app(context) }] },
  { says: 'print', snippets: [{ code: 'node app.mjs' }] },
];

/** All of `app.mjs`: an app on the device that signs in through the system's browser. @see RFC 8252 */
const app = ({ origin, appId, redirectUri }: SnippetContext) => `import { createServer } from 'node:http';
import * as oidc from 'openid-client';

const redirectUri = new URL('${redirectUri}');
const config = await oidc.discovery(new URL('${origin}/oidc'), '${appId}', undefined, oidc.None()${allowingPlainHttp({ origin })});

const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
const expectedState = oidc.randomState();
const address = oidc.buildAuthorizationUrl(config, {
  redirect_uri: redirectUri.href,
  scope: 'openid profile offline_access',
  prompt: 'consent',
  state: expectedState,
  code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
  code_challenge_method: 'S256',
});

const server = createServer(async (request, response) => {
  const callback = new URL(request.url, redirectUri);
  if (callback.pathname !== redirectUri.pathname) return response.writeHead(404).end();
  const tokens = await oidc.authorizationCodeGrant(config, callback, { pkceCodeVerifier, expectedState });
  response.end('You are signed in and can close this page.');
  console.log(tokens.claims());
  server.close();
});
server.listen(Number(redirectUri.port), redirectUri.hostname, () => console.log('Open', address.href));`;
