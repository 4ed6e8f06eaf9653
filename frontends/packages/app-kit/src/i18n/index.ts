import type { Translated } from '@keystory/ui/i18n';
import type { kit } from './en';

declare module '@keystory/ui/i18n' {
  interface Catalogues {
    kit: typeof kit;
  }
}

export { kit } from './en';

/** What the parts of the kit say in a language. */
export type KitWords = Translated<typeof kit>;
