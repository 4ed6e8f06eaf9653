import { createApi } from '@keystory/api-client';
import { applicationId } from '../application-id';
import { sendOnce } from './repetition';

/** The API as the hosted pages call it: by cookie, naming the client that is signing in. */
export const api = createApi({
  patience: 30_000,
  send: sendOnce,
  headers: (): Record<string, string> => {
    const appId = applicationId();
    return appId ? { 'Logto-App-Id': appId } : {};
  },
});
