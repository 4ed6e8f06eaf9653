import { createInstance, type i18n, type InitOptions, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { ui } from './en';
import { isolated } from './isolated';
import type { Translated } from './translated';

export { inOneLine, isolated, withoutIsolation } from './isolated';
export { byTag, firstAvailable, nameOfLanguage } from './tags';
export type { Translated } from './translated';

/** What the shared parts say in a language. */
export type UiWords = Translated<typeof ui>;

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

const SETTINGS = {
  // Scopes and error codes are looked up by name, and some hold colons.
  nsSeparator: false,
  // React escapes what has to be.
  interpolation: { escapeValue: true, escape: isolated },
  returnNull: false,
} satisfies InitOptions;

/** Starts translation at once: all catalogues are at hand, so no text is ever missing or late. */
export function startTranslation({ catalogues, language, fallbackLanguage = 'en' }: Options): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    ...SETTINGS,
    resources: { ...catalogues, en: { ui, ...catalogues.en } },
    lng: language,
    fallbackLng: [fallbackLanguage, 'en'],
    initAsync: false,
  });
  tellPage(instance);
  return instance;
}

/** What an app says in a language, by namespace. */
export type Catalogue = Record<string, object>;

interface Languages {
  /** At hand, and shown where another language says nothing. */
  english: Record<string, ResourceKey>;
  /** Every other language, fetched when it is chosen. */
  others: Record<string, () => Promise<Catalogue>>;
  language: string;
}

/** Starts translation in a language that can be changed later; done when its words are there, or cannot be fetched. */
export async function startLanguages({ english, others, language }: Languages): Promise<i18n> {
  const instance = createInstance();
  const fetched = {
    type: 'backend' as const,
    callbackApi: false,
    init() {},
    // A language that cannot be fetched leaves English; asking again at once would keep the page from starting.
    read: async (tag: string, namespace: string) => (await others[tag]?.().catch(() => undefined))?.[namespace] ?? {},
  };
  instance.on('languageChanged', () => tellPage(instance));
  await instance.use(initReactI18next).use(fetched).init({
    ...SETTINGS,
    resources: { en: { ui, ...english } },
    partialBundledLanguages: true,
    ns: ['ui', ...Object.keys(english)],
    supportedLngs: ['en', ...Object.keys(others)],
    load: 'currentOnly',
    lng: language,
    fallbackLng: 'en',
    react: { useSuspense: false },
  });
  return instance;
}

/** Screen readers, hyphenation and the direction of the page follow its language. */
function tellPage(instance: i18n): void {
  document.documentElement.lang = instance.resolvedLanguage ?? 'en';
  document.documentElement.dir = instance.dir(instance.resolvedLanguage);
}
