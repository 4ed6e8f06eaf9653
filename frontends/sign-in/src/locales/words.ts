import type { Catalogues } from '@keystory/ui/i18n';
import type { en } from './en';

/** The same places as in English, each with a text or, while it has none, without one: then English is shown. */
type Translated<T> = { readonly [K in keyof T]?: T[K] extends string ? string : Translated<T[K]> };

type Shared = Translated<Catalogues['ui']>;

/**
 * All words of the pages in a language; those of shared parts are below `ui`. Where English has two forms of a number,
 * languages have from one to six.
 */
export type Words = Translated<typeof en> & {
  readonly ui?: Omit<Shared, 'problem'> & { readonly problem?: Readonly<Record<string, string>> };
};
