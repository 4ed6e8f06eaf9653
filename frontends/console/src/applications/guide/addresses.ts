import type { Application } from '@keystory/api-client';
import { STARTING_ADDRESSES, type Creatable } from '../types';

interface Addresses {
  redirectUri: string;
  signedOutUri: string;
}

const EXPRESS_CALLBACK = '/logto/sign-in-callback';

/** The addresses that the quick start uses: registered ones where they fit, else the usual ones of a developer's machine. */
export function addressesOf({ type, oidcClientMetadata }: Application): Addresses {
  const usual = STARTING_ADDRESSES[type as Creatable] ?? { redirectUri: '', signedOutUri: '' };
  const { redirectUris } = oidcClientMetadata;
  if (type === 'Traditional') {
    const fitting = redirectUris.find((uri) => uri.endsWith(EXPRESS_CALLBACK));
    return fitting ? { redirectUri: fitting, signedOutUri: fitting.slice(0, -EXPRESS_CALLBACK.length) } : usual;
  }
  if (type === 'Native') {
    const loopback = redirectUris.find((uri) => /^http:\/\/(127\.0\.0\.1|localhost):\d+\//.test(uri));
    return loopback ? { ...usual, redirectUri: loopback } : usual;
  }
  const web = redirectUris.find((uri) => /^https?:/.test(uri) && !uri.includes('*'));
  return web ? { redirectUri: web, signedOutUri: new URL(web).origin } : usual;
}

/** What the quick start needs registered and is not. */
export function missingAddresses(application: Application): Addresses | undefined {
  const needed = addressesOf(application);
  const { redirectUris, postLogoutRedirectUris } = application.oidcClientMetadata;
  const isThere = redirectUris.includes(needed.redirectUri) && postLogoutRedirectUris.includes(needed.signedOutUri);
  return isThere || application.type === 'MachineToMachine' ? undefined : needed;
}
