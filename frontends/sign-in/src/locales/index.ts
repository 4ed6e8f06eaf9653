import { en } from './en';
import type { Words } from './words';

declare module '@keystory/ui/i18n' {
  interface Catalogues {
    signIn: typeof en;
  }
}

export { en };

/** Every language beside English is a file of its own, fetched by those who read it. */
export const others: Record<string, () => Promise<{ words: Words }>> = {
  ar: () => import('./ar'),
  cs: () => import('./cs'),
  de: () => import('./de'),
  es: () => import('./es'),
  'fa-IR': () => import('./fa-IR'),
  fr: () => import('./fr'),
  it: () => import('./it'),
  ja: () => import('./ja'),
  ko: () => import('./ko'),
  'pl-PL': () => import('./pl-PL'),
  'pt-BR': () => import('./pt-BR'),
  'pt-PT': () => import('./pt-PT'),
  ru: () => import('./ru'),
  th: () => import('./th'),
  'tr-TR': () => import('./tr-TR'),
  'uk-UA': () => import('./uk-UA'),
  'zh-CN': () => import('./zh-CN'),
  'zh-HK': () => import('./zh-HK'),
  'zh-TW': () => import('./zh-TW'),
};
