import { Session } from '@keystory/app-kit';
import { createApi } from '@keystory/api-client';

/** The Management API's resource indicator, the same on every installation that does not change it. */
export const MANAGEMENT_API = 'https://default.logto.app/api';

export const session = new Session({
  clientId: 'admin-console',
  scopes: ['all', 'email'],
  resource: MANAGEMENT_API,
  redirectPath: '/console/callback',
  signedOutPath: '/console',
});

/** The API as the signed-in administrator. */
export const api = createApi({ token: () => session.token() });

/** The Account API, for the administrator's own account. */
export const accountApi = createApi({ token: () => session.accountToken() });

/** The API as anybody. */
export const publicApi = createApi();
