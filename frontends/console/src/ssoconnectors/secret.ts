import type { SsoConnector, SsoConnectorChange } from '@keystory/api-client';

const SECRET = 'clientSecret';

/** The connector as it is shown. */
export function withoutSecret(connector: SsoConnector): SsoConnector {
  const { [SECRET]: _, ...config } = connector.config;
  return { ...connector, config };
}

/** The change with the secret that there is, where the configuration is replaced without another one. */
export function withSecret(change: SsoConnectorChange, { config }: SsoConnector): SsoConnectorChange {
  if (!change.config || !config[SECRET]) return change;
  return { ...change, config: { [SECRET]: config[SECRET], ...change.config } };
}
