import type { i18n } from 'i18next';
import { startTranslation } from '@keystory/ui/i18n';
import { catalogues } from './locales';
import type { Settings } from './settings';

const available = new Set(Object.keys(catalogues));

/** First of the wanted languages that we have, by exact tag or by its first part. */
function firstAvailable(wanted: readonly string[]): string | undefined {
  return wanted.flatMap((tag) => [tag, tag.split('-')[0] ?? tag]).find((tag) => available.has(tag));
}

/** Language by the request, then by the browser where the installation allows it, else the installation's own. */
export function startLanguage({ signInExperience, phrases }: Settings): i18n {
  const { autoDetect, fallbackLanguage } = signInExperience.languageInfo;
  const asked = new URLSearchParams(window.location.search).get('ui_locales')?.split(' ') ?? [];
  const wanted = [...asked, ...(autoDetect ? navigator.languages : []), fallbackLanguage, 'en'];
  const language = firstAvailable(wanted) ?? 'en';
  const translation = startTranslation({ catalogues, language, fallbackLanguage });
  if (phrases) translation.addResourceBundle(language, 'signIn', phrases, true, true);
  return translation;
}
