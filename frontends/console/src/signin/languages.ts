export { nameOfLanguage } from '@keystory/ui/i18n';

/** Languages that hosted pages are expected in. */
export const LANGUAGES = [
  'ar', 'cs', 'de', 'en', 'es', 'fa-IR', 'fr', 'it', 'ja', 'ko', 'pl-PL', 'pt-BR', 'pt-PT', 'ru', 'th', 'tr-TR', 'uk-UA',
  'zh-CN', 'zh-HK', 'zh-TW',
] as const;
