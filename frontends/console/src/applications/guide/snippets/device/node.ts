import { allowingPlainHttp } from '../plainHttp';
import { newProject } from '../projects';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  newProject('openid-client'),
  { says: 'elsewhere', snippets: [{ file: 'device.mjs', code: device(context) }] },
  { says: 'letIn', snippets: [{ code: 'node device.mjs' }] },
];

/** All of `device.mjs`. @see RFC 8628 */
const device = ({ origin, appId }: SnippetContext) => `import * as oidc from 'openid-client';

const config = await oidc.discovery(new URL('${origin}/oidc'), '${appId}', undefined, oidc.None()${allowingPlainHttp({ origin })});

const asked = await oidc.initiateDeviceAuthorization(config, { scope: 'openid profile offline_access' });
console.log('Open', asked.verification_uri, 'and enter', asked.user_code);
console.log('or open', asked.verification_uri_complete);

const tokens = await oidc.pollDeviceAuthorizationGrant(config, asked);
console.log(tokens.claims());`;
