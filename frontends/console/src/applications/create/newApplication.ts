import type { NewApplication } from '@keystory/api-client';
import { usualAddresses } from '../guide/addresses';
import type { Guide } from '../guide/guides';
import { mayBeForeign, type Creatable } from '../types';

/** What is asked before an application is made. */
export interface Values {
  type: Creatable;
  name: string;
  redirectUri: string;
  isThirdParty: boolean;
  isDeviceFlow: boolean;
}

/** Where it runs at first; nowhere for what people are not sent back to. */
export const startingAddresses = (values: Values, guide: Guide | undefined) =>
  isForDevices(values) ? undefined : usualAddresses(values.type, guide);

/** What is sent to make it; answers that its type does not ask for are left out. */
export function toApplication(values: Values, guide: Guide | undefined): NewApplication {
  const { type, name, isThirdParty } = values;
  const allowed = isForDevices(values) ? { isDeviceFlow: true } : guide?.allows;
  const starting = startingAddresses(values, guide);
  return {
    type,
    name,
    ...(allowed ? { customClientMetadata: allowed } : {}),
    ...(isThirdParty && mayBeForeign(type) ? { isThirdParty } : {}),
    ...(starting ? { oidcClientMetadata: addressed(values.redirectUri, starting) } : {}),
  };
}

const isForDevices = ({ type, isDeviceFlow }: Values) => type === 'Native' && isDeviceFlow;

/** Signing out leads back to the app: to the address that the quick start uses, or else to the app's own front page. */
function addressed(redirectUri: string, starting: { redirectUri: string; signedOutUri: string }) {
  const signedOutUri = redirectUri === starting.redirectUri ? starting.signedOutUri : originOf(redirectUri);
  return {
    redirectUris: redirectUri ? [redirectUri] : [],
    postLogoutRedirectUris: signedOutUri ? [signedOutUri] : [],
  };
}

function originOf(address: string): string | undefined {
  return /^https?:/.test(address) ? new URL(address).origin : undefined;
}
