import type { Translated, UiWords } from '@keystory/ui/i18n';
import type { en } from './en';

/** All words of the pages in a language; those of shared parts are below `ui`. */
export type Words = Translated<typeof en> & { readonly ui?: UiWords };
