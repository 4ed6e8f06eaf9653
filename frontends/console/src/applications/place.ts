import { pathStep } from '@keystory/api-client';

/** The page of an application. An id that is an address is encoded, as no path can hold its slashes. */
export const applicationPlace = (id: string) => `/applications/${pathStep(id)}`;
