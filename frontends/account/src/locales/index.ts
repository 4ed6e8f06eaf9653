import { byTag, type Translated, type UiWords } from '@keystory/ui/i18n';
import type { KitWords } from '@keystory/app-kit';
import type { en } from './en';

declare module '@keystory/ui/i18n' {
  interface Catalogues {
    account: typeof en;
  }
}

export { en } from './en';

/** What the account centre says in a language. */
export type Words = Translated<typeof en>;

interface Language {
  account: Words;
  kit: KitWords;
  ui: UiWords;
}

/** Every language beside English is a file of its own, fetched by those who read it. */
export const others = byTag(import.meta.glob<Language & Record<string, object>>(['./*.ts', '!./*.test.ts', '!./en.ts', '!./index.ts']));
