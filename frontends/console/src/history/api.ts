import { unwrapPage } from '@keystory/api-client';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../session';

/** What has a history. */
export interface Entity {
  kind: 'users' | 'applications';
  id: string;
}

const PAGE = 20;

/** What happened to an entity, newest first, a page at a time. */
export const historyQuery = ({ kind, id }: Entity) =>
  infiniteQueryOptions({
    queryKey: [kind, id, 'history'],
    queryFn: ({ pageParam }) =>
      unwrapPage(
        api.GET('/api/{entity}/{id}/history', {
          params: { path: { entity: kind, id }, query: { page: pageParam, page_size: PAGE } },
        }),
      ),
    initialPageParam: 1,
    getNextPageParam: ({ total }, pages) => (pages.length * PAGE < total ? pages.length + 1 : undefined),
  });
