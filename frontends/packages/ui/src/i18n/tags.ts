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

/** What is fetched for a language by its tag, out of what is fetched for a file named after it, or for one in a folder of its name. */
export function byTag<T>(files: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(files).map(([file, load]) => [file.replace(/^\.\/([\w-]+).*$/, '$1'), load]));
}
