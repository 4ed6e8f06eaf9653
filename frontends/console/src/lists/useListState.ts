import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export const PAGE_SIZE = 20;

interface ListState {
  page: number;
  search: string;
  /** The field that it is sorted by, downwards with a minus in front; empty for its own order. */
  sort: string;
  /** The chosen value of a filter; empty for all. */
  filtered: (name: string) => string;
  /** Pages are places to come back to, but where one is replaced. */
  setPage: (page: number, isReplaced?: boolean) => void;
  setSearch: (search: string) => void;
  setSort: (sort: string) => void;
  setFilter: (name: string, value: string) => void;
}

/**
 * Page, search, order and filters of a list, kept in the address: they survive reloads, history and being sent to a colleague.
 * With a name, beside those of another list.
 */
export function useListState(name?: string): ListState {
  const [params, setParams] = useSearchParams();
  const keyOf = useCallback((key: string) => (name ? `${name}.${key}` : key), [name]);
  const set = useCallback(
    (key: string, value: string, narrows: boolean, replace = narrows) =>
      setParams(
        (old) => {
          if (narrows) old.delete(keyOf('page'));
          if (value) old.set(keyOf(key), value);
          else old.delete(keyOf(key));
          return old;
        },
        { replace },
      ),
    [setParams, keyOf],
  );
  return {
    page: Math.max(1, Math.trunc(Number(params.get(keyOf('page')) ?? 1)) || 1),
    search: params.get(keyOf('search')) ?? '',
    sort: params.get(keyOf('sort')) ?? '',
    filtered: (filter) => params.get(keyOf(filter)) ?? '',
    setPage: useCallback((next: number, isReplaced = false) => set('page', next > 1 ? String(next) : '', false, isReplaced), [set]),
    setSearch: useCallback((next: string) => set('search', next, true), [set]),
    setSort: useCallback((next: string) => set('sort', next, true), [set]),
    setFilter: useCallback((filter: string, value: string) => set(filter, value, true), [set]),
  };
}

/** A page of a list, of what is found, at a moment. */
export interface PartOfList {
  page: number;
  search: string;
  sort?: string | undefined;
  asOf?: string | undefined;
  /** It begins with what is searched for, instead of containing it. */
  isBeginning?: boolean | undefined;
}

/** The pattern of what contains a text, or begins with it; no sign of the text is one of the pattern's own. */
const pattern = (text: string, isBeginning = false) => `${isBeginning ? '' : '%'}${text.replace(/[\\%_]/g, '\\$&')}%`;

/** The query of the API for a page of a list. */
export function listQuery({ search, isBeginning, ...list }: PartOfList) {
  return { ...pageQuery(list), ...(search ? { search: pattern(search, isBeginning) } : {}) };
}

/** The same for lists that are searched by a plain text. */
export function matchQuery({ search, ...list }: PartOfList) {
  return { ...pageQuery(list), ...(search ? { q: search } : {}) };
}

/** The same where there is nothing to search for. */
export function pageQuery({ page, sort, asOf }: Omit<PartOfList, 'search' | 'isBeginning'>) {
  return { page, page_size: PAGE_SIZE, ...(sort ? { sort } : {}), ...momentQuery(asOf) };
}

/** The query for the moment that something is asked about. */
export const momentQuery = (asOf: string | undefined) => (asOf ? { asOf } : {});
