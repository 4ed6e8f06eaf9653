import { firstAvailable, startLanguages, type Catalogue } from '@keystory/ui/i18n';
import type { i18n, ResourceKey } from 'i18next';

const CHOSEN = 'keystory:language';

interface App {
  english: Record<string, ResourceKey>;
  /** Languages beside English by their tags; each says what it says by namespace. */
  others: Record<string, () => Promise<Catalogue>>;
}

/** Starts an app in the language that was chosen in this browser, or else in the first of the browser's that it speaks. */
export function startSpeaking({ english, others }: App): Promise<i18n> {
  const available = ['en', ...Object.keys(others)];
  return startLanguages({ english, others, language: languageAmong(available) });
}

/** Speaks another language from now on; that of the browser where none is named. */
export function speak(instance: i18n, tag: string | undefined): Promise<unknown> {
  if (tag) localStorage.setItem(CHOSEN, tag);
  else localStorage.removeItem(CHOSEN);
  return instance.changeLanguage(languageAmong(languagesOf(instance)));
}

/** The languages that the app speaks. */
export const languagesOf = ({ options: { supportedLngs } }: i18n): string[] =>
  (supportedLngs || ['en']).filter((tag) => tag !== 'cimode');

/** The language that was chosen in this browser. */
export const chosenLanguage = (): string | undefined => localStorage.getItem(CHOSEN) ?? undefined;

/** What an app speaks because it was chosen in this browser: that language, or a sibling of it; undefined where the browser says. */
export function chosenHere(instance: i18n): string | undefined {
  const chosen = chosenLanguage();
  const spoken = chosen ? firstAvailable([chosen], languagesOf(instance)) : undefined;
  return spoken === instance.language ? spoken : undefined;
}

function languageAmong(available: string[]): string {
  const chosen = chosenLanguage();
  return firstAvailable([...(chosen ? [chosen] : []), ...navigator.languages], available) ?? 'en';
}
