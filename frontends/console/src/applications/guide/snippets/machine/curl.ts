import { MANAGEMENT_API } from '../../../../session';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  { says: 'access' },
  { says: 'token', snippets: [{ code: token(context) }] },
  { says: 'call', snippets: [{ code: call(context) }] },
];

const token = ({ origin, appId, secret }: SnippetContext) => `TOKEN=$(curl --silent --user '${appId}:${secret}' \\
  --data grant_type=client_credentials \\
  --data resource=${MANAGEMENT_API} \\
  --data scope=all \\
  ${origin}/oidc/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`;

const call = ({ origin }: SnippetContext) => `curl --header "Authorization: Bearer $TOKEN" '${origin}/api/users?page_size=5'`;
