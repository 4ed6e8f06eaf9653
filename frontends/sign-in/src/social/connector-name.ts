import type { PageExperience } from '../settings';

type SocialConnector = PageExperience['socialConnectors'][number];

/** What a provider is called in the language of the page, or in English. */
export function connectorName({ name, target }: SocialConnector): string {
  const language = document.documentElement.lang;
  return name[language] ?? name[language.split('-')[0] ?? ''] ?? name.en ?? target;
}
