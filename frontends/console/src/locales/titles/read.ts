import { byTag } from '@keystory/ui/i18n';

/** What events are called, by their wire names. */
export type Titles = Readonly<Record<string, string>>;

/** Those of every language, fetched when the first event is shown in it: they are too many for the first load. */
export const titles = byTag(import.meta.glob<{ titles: Titles }>('./*/index.ts'));

/** What events are called in a language; in English where it has no titles. */
export async function titlesIn(language: string): Promise<Titles> {
  const read = titles[language] ?? titles.en;
  return (await read?.())?.titles ?? {};
}
