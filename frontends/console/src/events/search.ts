import { unwrap, type LoggedEvent } from '@keystory/api-client';
import { api } from '../session';

/** What the log is searched for; everything may be left out. */
export interface EventSearch {
  type?: string[];
  subject?: string;
  actor?: string;
  correlationId?: string;
  from?: string;
  to?: string;
}

export interface EventPage {
  events: LoggedEvent[];
  /** To read on behind these. */
  next: number;
  head: number;
}

const PAGE = 100;

/** Events of a search behind a position, in the order of the log. */
export const readEvents = (search: EventSearch, after: number, signal: AbortSignal, wait = 0): Promise<EventPage> =>
  pageOf({ ...search, after, limit: PAGE, ...(wait ? { wait } : {}) }, signal);

/** The same address answers a stream, too, which is never asked for here. */
async function pageOf(query: EventSearch & { after?: number; limit: number; wait?: number }, signal?: AbortSignal): Promise<EventPage> {
  return (await unwrap(api.GET('/api/events', { params: { query }, ...(signal ? { signal } : {}) }))) as EventPage;
}

export const isNarrowed = (search: EventSearch) => Object.values(search).some((value) => value !== undefined && value.length > 0);

/**
 * Where reading begins: for everything at the last page of the log, so that one sees what happened last; for a search at
 * the beginning.
 */
export async function startOf(search: EventSearch): Promise<number> {
  if (isNarrowed(search)) return 0;
  const { head } = await pageOf({ limit: 1 });
  return Math.max(0, head - PAGE);
}
