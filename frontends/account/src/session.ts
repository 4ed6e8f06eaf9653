import { Session } from '@keystory/app-kit';
import { createApi } from '@keystory/api-client';

export const session = new Session({
  clientId: 'account-center',
  scopes: ['email', 'phone', 'custom_data', 'identities', 'urn:logto:scope:sessions'],
  redirectPath: '/account',
  signedOutPath: '/account',
});

/** The API as the person whose account it is. */
export const api = createApi({ token: () => session.token() });

/** The API as anybody. */
export const publicApi = createApi();
