import { asApiError } from '@keystory/api-client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { readEvents, type EventSearch, type Part } from './search';

const SECONDS_TO_WAIT = 20;
const NEWEST: Part = {};
/** After which what got no answer is asked for again while it is live, in milliseconds. */
const PAUSE = 3_000;
const TOO_MANY = 429;

/** Events of a search, newest first; live, with what happens from now on. */
export function useEventFeed(search: EventSearch, isLive: boolean) {
  const feed = useInfiniteQuery({
    queryKey: ['events', search],
    queryFn: ({ client, queryKey, pageParam, signal }) => {
      // What was away is asked without waiting, so that it is seen at once that it is back.
      const wasAway = client.getQueryState(queryKey)?.status === 'error';
      return readEvents(search, pageParam, signal, isLive && !wasAway ? SECONDS_TO_WAIT : 0);
    },
    initialPageParam: NEWEST,
    getNextPageParam: ({ after }): Part => ({ after }),
    getPreviousPageParam: ({ before }): Part | undefined => (before > 0 ? { before } : undefined),
    refetchOnWindowFocus: false,
    // All parts would be read again, live each with a wait; it goes on where it stands instead.
    refetchOnReconnect: false,
  });
  const { fetchNextPage, isFetching, isError, error } = feed;
  const pages = feed.data?.pages ?? [];
  const last = pages.at(-1);
  useEffect(() => {
    if (!isLive || isFetching || (isError && isRefused(error))) return;
    const next = setTimeout(() => void fetchNextPage(), isError ? PAUSE : 0);
    return () => clearTimeout(next);
  }, [isLive, isFetching, isError, error, fetchNextPage]);
  const parts = (feed.data?.pageParams ?? []) as Part[];
  const arrived = pages.findLast(({ events }, index) => events.length > 0 && 'after' in (parts[index] ?? NEWEST));
  const byPosition = new Map(pages.flatMap((page) => page.events).map((event) => [event.position, event]));
  return {
    events: [...byPosition.values()].toSorted((one, other) => other.position - one.position),
    /** What came behind all that was there, at last. */
    arrived: arrived?.events ?? [],
    isPending: feed.isPending,
    /** Live, what is to come is awaited all the time. */
    isReading: feed.isFetchingPreviousPage || (isFetching && !isLive),
    problem: isError ? feed.error : undefined,
    /** Asks for what could not be had, and for nothing that is there. */
    again: () => (feed.isFetchPreviousPageError ? feed.fetchPreviousPage() : fetchNextPage()),
    hasEarlier: feed.hasPreviousPage,
    earlier: () => void feed.fetchPreviousPage(),
    hasLater: last !== undefined && last.after < last.head,
    later: () => void fetchNextPage(),
  };
}

/** Whether asking again leads nowhere. */
function isRefused(cause: unknown): boolean {
  const { status } = asApiError(cause);
  return status >= 400 && status < 500 && status !== TOO_MANY;
}
