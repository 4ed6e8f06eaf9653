import type { Application } from '@keystory/api-client';
import { STARTING_ADDRESSES, type Creatable } from '../types';
import type { Guide } from './guides';
import type { Addresses } from './snippets/types';

const LOCAL = /^http:\/\/(127\.0\.0\.1|localhost):\d+\//;

/** Where what a guide makes, or an application of a type, runs on a developer's machine; nowhere that people are sent back to. */
export function usualAddresses(type: Creatable, guide?: Guide): Addresses | undefined {
  const { addresses = STARTING_ADDRESSES[type] } = guide ?? {};
  return addresses === 'none' ? undefined : addresses;
}

/** The addresses that a guide uses: registered ones where they fit, else the usual ones; none where nobody signs in. */
export function addressesOf({ type, oidcClientMetadata }: Application, guide: Guide | undefined): Addresses {
  const usual = guide && usualAddresses(guide.type, guide);
  if (!usual) return { redirectUri: '', signedOutUri: '' };
  if (!LOCAL.test(usual.redirectUri)) return usual;
  const callback = new URL(usual.redirectUri).pathname;
  const fitting = oidcClientMetadata.redirectUris.find((uri) => fits(uri, type, callback));
  if (!fitting) return usual;
  return { redirectUri: fitting, signedOutUri: type === 'Native' ? usual.signedOutUri : movedTo(fitting, usual.signedOutUri) };
}

/** The usual address of people who signed out, where the application is registered to be. */
const movedTo = (fitting: string, usual: string) => usual.replace(new URL(usual).origin, new URL(fitting).origin);

/** A server is called back where its framework has it, an app on a device at a local port, and a page anywhere. */
function fits(uri: string, type: Application['type'], callback: string): boolean {
  if (type === 'Native') return LOCAL.test(uri);
  if (!/^https?:/.test(uri) || uri.includes('*')) return false;
  return type !== 'Traditional' || uri.endsWith(callback);
}
