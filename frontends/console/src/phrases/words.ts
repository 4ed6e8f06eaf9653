import { en, others } from '@keystory/sign-in/words';
import { ui } from '@keystory/ui/i18n/en';

/** Words by where they stand: texts, and trees of such. */
export interface Tree {
  readonly [place: string]: string | Tree;
}

/** A word of the pages: where it stands ("signIn.title"), and what the pages come with there. */
export interface Word {
  path: string;
  builtIn: string;
}

const SEPARATOR = '.';
const english = flat({ ...en, ui } as Tree);

/** All words in a language; English where the pages come with none in it. */
export async function builtInWords(language: string): Promise<Word[]> {
  const words = flat(((await others[language]?.())?.words ?? {}) as Tree);
  return Object.entries(english).map(([path, word]) => ({ path, builtIn: words[path] ?? word }));
}

/** The words of a tree by their paths. */
export function flat(tree: Tree, above = ''): Record<string, string> {
  return Object.entries(tree).reduce<Record<string, string>>((words, [place, word]) => {
    const path = above + place;
    return Object.assign(words, typeof word === 'string' ? { [path]: word } : flat(word, path + SEPARATOR));
  }, {});
}

/** The tree of words that stand at these paths in the English one; empty ones are left out. */
export function treeOf(words: Record<string, string>, places: Tree = { ...en, ui } as Tree, above = ''): Tree {
  const entries = Object.entries(places).flatMap(([place, below]): [string, string | Tree][] => {
    const path = above + place;
    if (typeof below === 'string') return words[path]?.trim() ? [[place, words[path]]] : [];
    const tree = treeOf(words, below, path + SEPARATOR);
    return Object.keys(tree).length > 0 ? [[place, tree]] : [];
  });
  return Object.fromEntries(entries);
}

/** The part of the pages that a word is on. */
export const groupOf = ({ path }: Word): string => (path.includes(SEPARATOR) ? path.slice(0, path.indexOf(SEPARATOR)) : '');

const placeholders = (word: string): string[] => word.match(/\{\{\w+\}\}/g) ?? [];

/** What an own word names in braces that the pages have nothing to put in for. */
export const unknownIn = ({ builtIn }: Word, own: string): string[] =>
  placeholders(own).filter((name) => !placeholders(builtIn).includes(name));
