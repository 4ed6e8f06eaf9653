/** Languages that hosted pages are expected in. */
export const LANGUAGES = [
  'ar', 'cs', 'de', 'en', 'es', 'fa-IR', 'fr', 'it', 'ja', 'ko', 'pl-PL', 'pt-BR', 'pt-PT', 'ru', 'th', 'tr-TR', 'uk-UA',
  'zh-CN', 'zh-HK', 'zh-TW',
] as const;

/** What a language is called by those who speak it. */
export const nameOfLanguage = (tag: string): string => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
