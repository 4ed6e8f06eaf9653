import { MANAGEMENT_API } from '../../../session';
import type { SnippetContext } from './types';

export const token = ({ origin, appId, secret }: SnippetContext) => `TOKEN=$(curl --silent --user '${appId}:${secret}' \\
  --data grant_type=client_credentials \\
  --data resource=${MANAGEMENT_API} \\
  --data scope=all \\
  ${origin}/oidc/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`;

export const call = ({ origin }: SnippetContext) => `curl --header "Authorization: Bearer $TOKEN" '${origin}/api/users?page_size=5'`;

export const node = ({ origin, appId, secret }: SnippetContext) => `import { createManagementApi } from '@logto/api/management';

const { apiClient } = createManagementApi('default', {
  clientId: '${appId}',
  clientSecret: '${secret}',
  baseUrl: '${origin}',
  apiIndicator: '${MANAGEMENT_API}',
});

const { data, response } = await apiClient.GET('/api/users');
console.log(response.headers.get('Total-Number'), data);`;
