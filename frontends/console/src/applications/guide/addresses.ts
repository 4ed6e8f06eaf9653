import type { Application } from '@keystory/api-client';
import { STARTING_ADDRESSES } from '../types';
import type { Guide } from './guides';
import type { Addresses } from './snippets/types';

/** Where what a guide makes runs on a developer's machine. */
export const usualAddresses = ({ type, addresses }: Guide): Addresses | undefined => addresses ?? STARTING_ADDRESSES[type];

/** The addresses that a guide uses: registered ones where they fit, else the usual ones; none where nobody signs in. */
export function addressesOf({ type, oidcClientMetadata }: Application, guide: Guide | undefined): Addresses {
  const usual = guide && usualAddresses(guide);
  if (!usual) return { redirectUri: '', signedOutUri: '' };
  if (!usual.redirectUri.startsWith('http')) return usual;
  const callback = new URL(usual.redirectUri).pathname;
  const fitting = oidcClientMetadata.redirectUris.find((uri) => fits(uri, type, callback));
  if (!fitting) return usual;
  return { redirectUri: fitting, signedOutUri: type === 'Native' ? usual.signedOutUri : movedTo(fitting, usual.signedOutUri) };
}

/** The usual address of people who signed out, where the application is registered to be. */
const movedTo = (fitting: string, usual: string) => usual.replace(new URL(usual).origin, new URL(fitting).origin);

/** A server is called back where its framework has it, an app on a device at a local port, and a page anywhere. */
function fits(uri: string, type: Application['type'], callback: string): boolean {
  if (type === 'Native') return /^http:\/\/(127\.0\.0\.1|localhost):\d+\//.test(uri);
  if (!/^https?:/.test(uri) || uri.includes('*')) return false;
  return type !== 'Traditional' || uri.endsWith(callback);
}

/** What a guide needs registered and is not. */
export function missingAddresses(application: Application, guide: Guide): Addresses | undefined {
  const { redirectUri, signedOutUri } = addressesOf(application, guide);
  const { redirectUris, postLogoutRedirectUris } = application.oidcClientMetadata;
  const isThere = redirectUris.includes(redirectUri) && postLogoutRedirectUris.includes(signedOutUri);
  return isThere || !redirectUri ? undefined : { redirectUri, signedOutUri };
}
