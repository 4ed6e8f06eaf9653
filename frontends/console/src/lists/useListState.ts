import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export const PAGE_SIZE = 20;

interface ListState {
  page: number;
  search: string;
  setPage: (page: number) => void;
  setSearch: (search: string) => void;
}

/** Page and search of a list, kept in the address: they survive reloads, history and being sent to a colleague. */
export function useListState(): ListState {
  const [params, setParams] = useSearchParams();
  const page = Math.max(1, Math.trunc(Number(params.get('page') ?? 1)) || 1);
  const search = params.get('search') ?? '';
  const setPage = useCallback(
    (next: number) =>
      setParams((old) => {
        if (next > 1) old.set('page', String(next));
        else old.delete('page');
        return old;
      }),
    [setParams],
  );
  const setSearch = useCallback(
    (next: string) =>
      setParams(
        (old) => {
          old.delete('page');
          if (next) old.set('search', next);
          else old.delete('search');
          return old;
        },
        { replace: true },
      ),
    [setParams],
  );
  return { page, search, setPage, setSearch };
}

/** The query of the API for a page of a list. */
export function listQuery({ page, search }: { page: number; search: string }) {
  return { page, page_size: PAGE_SIZE, ...(search ? { search: `%${search}%` } : {}) };
}
