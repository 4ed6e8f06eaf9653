import type { JwtCustomizer } from '@keystory/api-client';

export type TokenType = 'access-token' | 'client-credentials';

const script = (claims: string) => `/** Answers the claims to add to the token. */
const getCustomJwtClaims = async ({ token, context, environmentVariables, api }) => {
  return { ${claims} };
};
`;

/** What the editor shows where there is no script yet. */
export const EXAMPLES: Record<TokenType, JwtCustomizer> = {
  'access-token': {
    blockIssuanceOnError: false,
    script: script('email: context.user.primaryEmail, plan: context.user.customData.plan'),
    environmentVariables: {},
    tokenSample: { kind: 'AccessToken', aud: 'https://api.example.com', scope: 'read:orders', clientId: 'my-app', accountId: 'user-id' },
    contextSample: {
      user: { id: 'user-id', username: 'grace', primaryEmail: 'grace@example.com', customData: { plan: 'pro' }, roles: [], organizations: [] },
    },
  },
  'client-credentials': {
    blockIssuanceOnError: false,
    script: script("environment: environmentVariables.NAME"),
    environmentVariables: { NAME: 'production' },
    tokenSample: { kind: 'ClientCredentials', aud: 'https://api.example.com', scope: 'read:orders', clientId: 'my-job' },
    contextSample: { application: { id: 'my-job', name: 'Nightly job' } },
  },
};
