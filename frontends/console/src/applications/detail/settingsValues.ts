import type { Application, ApplicationChange } from '@keystory/api-client';

export type SettingsValues = ReturnType<typeof toValues>;

/** What can be set of an application, as its form holds it. */
export function toValues({ name, description, oidcClientMetadata, customClientMetadata }: Application) {
  return {
    name,
    description: description ?? '',
    redirectUris: oidcClientMetadata.redirectUris,
    postLogoutRedirectUris: oidcClientMetadata.postLogoutRedirectUris,
    corsAllowedOrigins: customClientMetadata.corsAllowedOrigins ?? [],
  };
}

const filled = (addresses: string[]) => [...new Set(addresses.map((address) => address.trim()).filter(Boolean))];

/** Both kinds of metadata are replaced as a whole, so what this form does not show goes along unchanged. */
export function toChange({ oidcClientMetadata, customClientMetadata }: Application, values: SettingsValues): ApplicationChange {
  return {
    name: values.name,
    description: values.description || null,
    oidcClientMetadata: {
      ...oidcClientMetadata,
      redirectUris: filled(values.redirectUris),
      postLogoutRedirectUris: filled(values.postLogoutRedirectUris),
    },
    customClientMetadata: { ...customClientMetadata, corsAllowedOrigins: filled(values.corsAllowedOrigins) },
  };
}
