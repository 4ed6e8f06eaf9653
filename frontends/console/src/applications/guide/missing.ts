import type { Application, ApplicationChange } from '@keystory/api-client';
import { addressesOf } from './addresses';
import type { Guide } from './guides';

/** The addresses that a guide needs and an application does not have, and the change that registers them. */
export interface Missing {
  addresses: string[];
  change: ApplicationChange;
}

/** What of it is missing; nothing where the code runs as it is pasted. */
export function missingFor(application: Application, guide: Guide): Missing | undefined {
  const { oidcClientMetadata: known, customClientMetadata: allowed } = application;
  const { redirectUri, signedOutUri } = addressesOf(application, guide);
  const redirects = without(known.redirectUris, [redirectUri]);
  const signedOut = without(known.postLogoutRedirectUris, [signedOutUri]);
  const origins = without(allowed.corsAllowedOrigins, guide.allows?.corsAllowedOrigins);
  const addresses = [...new Set([...redirects, ...signedOut, ...origins])];
  if (addresses.length === 0) return undefined;
  const corsAllowedOrigins = [...(allowed.corsAllowedOrigins ?? []), ...origins];
  return {
    addresses,
    change: {
      oidcClientMetadata: {
        ...known,
        redirectUris: [...known.redirectUris, ...redirects],
        postLogoutRedirectUris: [...known.postLogoutRedirectUris, ...signedOut],
      },
      ...(origins.length > 0 ? { customClientMetadata: { ...allowed, corsAllowedOrigins } } : {}),
    },
  };
}

const without = (known: readonly string[] = [], wanted: readonly string[] = []) => wanted.filter((one) => one !== '' && !known.includes(one));
