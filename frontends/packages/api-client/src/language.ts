/** The header that asks for what the API has in several languages in that of the page; none before that is known. */
export function languageHeader(): Record<string, string> {
  const { lang } = document.documentElement;
  return lang ? { 'Accept-Language': lang } : {};
}
