import type { Application, ApplicationChange } from '@keystory/api-client';

export type SettingsValues = ReturnType<typeof toValues>;

/** What can be set of an application, as its form holds it. */
export function toValues({ name, description, oidcClientMetadata, customClientMetadata, customData }: Application) {
  return {
    name,
    description: description ?? '',
    redirectUris: oidcClientMetadata.redirectUris,
    postLogoutRedirectUris: oidcClientMetadata.postLogoutRedirectUris,
    corsAllowedOrigins: customClientMetadata.corsAllowedOrigins ?? [],
    customData: shownData(customData),
  };
}

const shownData = (customData: Application['customData']) => JSON.stringify(customData, null, 2);

const filled = (addresses: string[]) => [...new Set(addresses.map((address) => address.trim()).filter(Boolean))];

/**
 * Both kinds of metadata are replaced as a whole, so what this form does not show goes along unchanged; so is custom
 * data, which the application itself may keep there, and which is sent only where it was changed.
 */
export function toChange({ oidcClientMetadata, customClientMetadata, customData }: Application, values: SettingsValues): ApplicationChange {
  return {
    name: values.name,
    description: values.description || null,
    oidcClientMetadata: {
      ...oidcClientMetadata,
      redirectUris: filled(values.redirectUris),
      postLogoutRedirectUris: filled(values.postLogoutRedirectUris),
    },
    customClientMetadata: { ...customClientMetadata, corsAllowedOrigins: filled(values.corsAllowedOrigins) },
    ...(values.customData === shownData(customData) ? {} : { customData: JSON.parse(values.customData) as Application['customData'] }),
  };
}
