import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isNarrowed, readEvents, startOf, type EventPage, type EventSearch } from './search';

const SECONDS_TO_WAIT = 20;
const STEP = 100;

/** Events of a search, newest first; live, with what happens from now on. */
export function useEventFeed(search: EventSearch, isLive: boolean) {
  const feed = useInfiniteQuery({
    queryKey: ['events', search],
    queryFn: async ({ pageParam, signal }): Promise<EventPage & { after: number }> => {
      const after = pageParam ?? (await startOf(search));
      return { ...(await readEvents(search, after, signal, isLive ? SECONDS_TO_WAIT : 0)), after };
    },
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
    getPreviousPageParam: ({ after }) => (isNarrowed(search) || after === 0 ? undefined : Math.max(0, after - STEP)),
    refetchOnWindowFocus: false,
  });
  const { fetchNextPage, isFetching, isError } = feed;
  const pages = feed.data?.pages ?? [];
  const last = pages.at(-1);
  useEffect(() => {
    if (isLive && !isFetching && !isError) void fetchNextPage();
  }, [isLive, isFetching, isError, fetchNextPage]);
  const byPosition = new Map(pages.flatMap((page) => page.events).map((event) => [event.position, event]));
  return {
    events: [...byPosition.values()].toSorted((one, other) => other.position - one.position),
    isPending: feed.isPending,
    isReading: isFetching,
    problem: isError ? feed.error : undefined,
    again: () => feed.refetch(),
    hasEarlier: feed.hasPreviousPage,
    earlier: () => void feed.fetchPreviousPage(),
    hasLater: last !== undefined && last.next < last.head,
    later: () => void fetchNextPage(),
  };
}
