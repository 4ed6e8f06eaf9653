import type { Page } from '@keystory/api-client';

/** The most that the API puts on one page. */
const LARGEST_PAGE = 100;

/** All of a list that the API answers only page by page. */
export async function allPages<T>(read: (query: { page: number; page_size: number }) => Promise<Page<T>>): Promise<T[]> {
  const pageOf = (page: number) => read({ page, page_size: LARGEST_PAGE });
  const { items, total } = await pageOf(1);
  const further = Array.from({ length: Math.ceil(total / LARGEST_PAGE) - 1 }, (_, index) => pageOf(index + 2));
  return [...items, ...(await Promise.all(further)).flatMap((page) => page.items)];
}
