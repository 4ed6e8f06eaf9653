/** First of the wanted languages that is available, as it is or as a sibling in the same script; where none is, the first with a sibling in another. */
export function firstAvailable(wanted: readonly string[], available: readonly string[]): string | undefined {
  const alike = (part: (tag: string) => string, tag: string) => available.find((known) => part(known) === part(tag));
  const readable = wanted.map((tag) => alike(inFull, tag) ?? alike(writingOf, tag));
  return [...readable, ...wanted.map((tag) => alike(languageOf, tag))].find((found) => found !== undefined);
}

/** A tag with the script and the region that it leaves unsaid: `zh-Hant-TW` for `zh-TW`. */
function inFull(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().toString();
  } catch {
    return tag;
  }
}

const writingOf = (tag: string) => inFull(tag).split('-', 2).join('-');

const languageOf = (tag: string) => tag.split('-', 1).join();

/** What a language is called by those who speak it. */
export const nameOfLanguage = (tag: string): string => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;

/** What is fetched for a language by its tag, out of what is fetched for a file named after it, or for one in a folder of its name. */
export function byTag<T>(files: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(files).map(([file, load]) => [file.replace(/^\.\/([\w-]+).*$/, '$1'), load]));
}
