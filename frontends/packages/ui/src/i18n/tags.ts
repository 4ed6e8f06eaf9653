/** First of the wanted languages that is available: by its tag, by the beginning of it, or a sibling. */
export function firstAvailable(wanted: readonly string[], available: readonly string[]): string | undefined {
  return wanted
    .map((tag) => {
      const first = tag.split('-')[0];
      return available.find((known) => known === tag) ?? available.find((known) => known.split('-')[0] === first);
    })
    .find((found) => found !== undefined);
}

/** What a language is called by those who speak it. */
export const nameOfLanguage = (tag: string): string => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
