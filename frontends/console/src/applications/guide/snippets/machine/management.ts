import { MANAGEMENT_API } from '../../../../session';
import { newProject } from '../projects';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  { says: 'access' },
  newProject('@logto/api'),
  { says: 'manage', snippets: [{ file: 'manage.mjs', code: manage(context) }] },
  { says: 'run', snippets: [{ code: 'node manage.mjs' }] },
];

const manage = ({ origin, appId, secret }: SnippetContext) => `import { createManagementApi } from '@logto/api/management';

const { apiClient } = createManagementApi('default', {
  clientId: '${appId}',
  clientSecret: '${secret}',
  baseUrl: '${origin}',
  apiIndicator: '${MANAGEMENT_API}',
});

const { data, response } = await apiClient.GET('/api/users');
console.log(response.headers.get('Total-Number'), data);`;
