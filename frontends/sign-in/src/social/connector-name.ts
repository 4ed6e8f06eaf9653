import { useSettings, type PageExperience } from '../settings';

type SocialConnector = PageExperience['socialConnectors'][number];

/** What a provider is called in the language of the page, or in English. */
export function connectorName({ name, target }: SocialConnector): string {
  const language = document.documentElement.lang;
  return name[language] ?? name[language.split('-')[0] ?? ''] ?? name.en ?? target;
}

/** What the provider of a connector is called, be it a social one or one of an organization; undefined where it is not offered. */
export function useProviderName(connectorId: string): string | undefined {
  const { socialConnectors, ssoConnectors } = useSettings().signInExperience;
  const connector = socialConnectors.find(({ id }) => id === connectorId);
  return connector ? connectorName(connector) : ssoConnectors.find(({ id }) => id === connectorId)?.connectorName;
}
