import { asApiError, unwrap } from '@keystory/api-client';
import { useChanging } from '../entity/useChanging';
import { api } from '../session';
import { treeOf } from './words';

/** Saves the own words of a language, or forgets them all. */
export function useWords(languageTag: string) {
  const changing = useChanging(['custom-phrases']);
  const params = { path: { languageTag } };
  const put = (words: Record<string, string>) =>
    unwrap(api.PUT('/api/custom-phrases/{languageTag}', { params, body: treeOf(words) as Record<string, never> }));
  const forget = async () => {
    try {
      await unwrap(api.DELETE('/api/custom-phrases/{languageTag}', { params }));
    } catch (cause) {
      // The language of last resort stays, without words of one's own.
      if (asApiError(cause).code !== 'localization.cannot_delete_default_language') throw cause;
      await put({});
    }
  };
  return { save: (words: Record<string, string>) => changing(put(words)), forget: () => changing(forget()) };
}
