import { createInstance, type i18n, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { ui } from './en';

/** The catalogues by namespace; every app adds its own by declaration merging, so that a wrong key does not compile. */
export interface Catalogues {
  ui: typeof ui;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: Catalogues;
  }
}

interface Options {
  /** Catalogue of the app by language, then namespace. */
  catalogues: Record<string, Record<string, ResourceKey>>;
  language: string;
  fallbackLanguage?: string;
}

/** Starts translation at once: all catalogues are at hand, so no text is ever missing or late. */
export function startTranslation({ catalogues, language, fallbackLanguage = 'en' }: Options): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    resources: { ...catalogues, en: { ui, ...catalogues.en } },
    lng: language,
    fallbackLng: [fallbackLanguage, 'en'],
    initAsync: false,
    // Scopes and error codes are looked up by name, and some hold colons.
    nsSeparator: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = instance.resolvedLanguage ?? 'en';
  document.documentElement.dir = instance.dir();
  return instance;
}
