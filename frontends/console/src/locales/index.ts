import { byTag, type Translated, type UiWords } from '@keystory/ui/i18n';
import type { KitWords } from '@keystory/app-kit';
import type { connectorGuide } from './connectorGuide';
import type { connectorTerms } from './connectorTerms';
import type { en } from './en';

declare module '@keystory/ui/i18n' {
  interface Catalogues {
    console: English;
  }
}

export { en } from './en';

/** What the console says in English; what the API says there itself is not part of the first load. */
type English = typeof en & typeof connectorGuide & typeof connectorTerms;

/** What the console says in a language; English where it says nothing. */
export type Words = Translated<English>;

interface Language {
  console: Words;
  kit: KitWords;
  ui: UiWords;
}

/** Every language beside English is a folder here, with its titles in another; who reads it fetches it. `languages.test.ts` names what one lacks. */
export const others = byTag(import.meta.glob<Language & Record<string, object>>('./*/index.ts'));

/** The words of all parts of the console together. */
export const together = (parts: Record<string, Record<string, Words>>): Words =>
  Object.assign({}, ...Object.values(parts).flatMap((part) => Object.values(part)));
