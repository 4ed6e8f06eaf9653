import type { Page } from '@keystory/api-client';
import { PAGE_SIZE } from './useListState';

/** The page that is asked for of a list that the API answers as a whole. */
export const wholeList = <T>(items: readonly T[], { page }: { page: number }): Page<T> => ({
  items: items.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
  total: items.length,
});

/** Whether what is searched for stands in any of these texts, however it is written. */
export const matches = (search: string, ...texts: (string | null | undefined)[]) =>
  search === '' || texts.some((text) => text?.toLowerCase().includes(search.toLowerCase()));
