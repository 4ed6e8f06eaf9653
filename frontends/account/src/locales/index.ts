import type { Translated } from '@keystory/ui/i18n';
import type { en } from './en';

declare module '@keystory/ui/i18n' {
  interface Catalogues {
    account: typeof en;
  }
}

export { en } from './en';

/** What the account centre says in a language. */
export type Words = Translated<typeof en>;

/** Every language beside English is a file of its own, fetched by those who read it. */
export const others = {
  ar: () => import('./ar'),
  de: () => import('./de'),
  es: () => import('./es'),
  fr: () => import('./fr'),
  it: () => import('./it'),
  ja: () => import('./ja'),
  ko: () => import('./ko'),
  'pl-PL': () => import('./pl-PL'),
  'pt-BR': () => import('./pt-BR'),
  ru: () => import('./ru'),
  th: () => import('./th'),
  'tr-TR': () => import('./tr-TR'),
  'uk-UA': () => import('./uk-UA'),
  'zh-CN': () => import('./zh-CN'),
  'zh-TW': () => import('./zh-TW'),
};
