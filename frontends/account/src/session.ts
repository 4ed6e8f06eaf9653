import { Session } from '@keystory/app-kit';
import { createApi } from '@keystory/api-client';

/** This page, as one of the applications that people sign in to. */
export const CLIENT_ID = 'account-center';

export const session = new Session({
  clientId: CLIENT_ID,
  scopes: ['email', 'phone', 'custom_data', 'identities', 'urn:logto:scope:sessions', 'urn:logto:scope:trusted_devices'],
  redirectPath: '/account',
  signedOutPath: '/account',
});

/** The API as the person whose account it is. */
export const api = createApi({ token: () => session.token() });

/** The API as anybody. */
export const publicApi = createApi();
