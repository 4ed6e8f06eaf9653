import type { i18n } from 'i18next';
import { firstAvailable, startTranslation } from '@keystory/ui/i18n';
import { ui as english } from '@keystory/ui/i18n/en';
import { en, others } from './locales';
import type { Words } from './locales/words';
import type { Settings } from './settings';

type Tree = { readonly [place: string]: unknown };

/** Language by what the server found to suit; where it could not say, by the request, the browser and the installation. */
export function languageOf({ signInExperience, language }: Settings): string {
  if (language) return language;
  const { autoDetect, fallbackLanguage } = signInExperience.languageInfo;
  const asked = new URLSearchParams(window.location.search).get('ui_locales')?.split(' ') ?? [];
  const wanted = [...asked, ...(autoDetect ? navigator.languages : []), fallbackLanguage];
  return firstAvailable(wanted, ['en', ...Object.keys(others)]) ?? 'en';
}

/** The words that the pages come with in a language; none where it is English, one's own, or cannot be fetched. */
export async function fetchWords(language: string): Promise<Words> {
  try {
    return (await others[language]?.())?.words ?? {};
  } catch {
    return {};
  }
}

/** Starts to speak: the installation's own words lie over those of the language, and those over English. */
export function startLanguage(settings: Settings, words: Words = {}): i18n {
  const language = languageOf(settings);
  const base = language === 'en' ? { ...en, ui: english } : words;
  const { ui, ...signIn } = overlaid(base, settings.phrases ?? {});
  return startTranslation({
    catalogues: { en: { signIn: en }, [language]: { signIn, ui: (ui ?? {}) as Tree } },
    language,
    fallbackLanguage: settings.signInExperience.languageInfo.fallbackLanguage,
  });
}

function overlaid(below: Tree, above: Tree): Tree {
  const both: Record<string, unknown> = { ...below };
  for (const [place, word] of Object.entries(above)) {
    const under = both[place];
    both[place] = isTree(under) && isTree(word) ? overlaid(under, word) : word;
  }
  return both;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}
