import { unwrap, type LoggedEvent } from '@keystory/api-client';
import { api } from '../session';

/** What the log is searched for; everything may be left out. */
export interface EventSearch {
  type?: string[];
  stream?: string;
  subject?: string;
  actor?: string;
  correlationId?: string;
  from?: string;
  to?: string;
}

/** Some events, and where reading goes on from them. */
export interface EventPage {
  events: LoggedEvent[];
  /** Everything before this has not been read; 0 where nothing is left. */
  before: number;
  /** Everything behind this has not been read. */
  after: number;
  head: number;
}

/** What is read: the newest events before a position, or of all, or those behind one in the order of the log. */
export type Part = { before?: number } | { after: number };

const PAGE = 100;

/** The events of a part that a search finds; behind a position, waiting so many seconds for one. */
export async function readEvents(search: EventSearch, part: Part, signal: AbortSignal, wait = 0): Promise<EventPage> {
  if ('after' in part) {
    const { events, next, head } = await ask({ ...search, ...part, limit: PAGE, ...(wait ? { wait } : {}) }, signal);
    return { events, head, before: part.after + 1, after: next };
  }
  const { events, next, head } = await ask({ ...search, ...part, limit: PAGE, order: 'desc' }, signal);
  return { events, head, before: next, after: part.before === undefined ? head : part.before - 1 };
}

type Query = EventSearch & { limit: number; after?: number; before?: number; order?: 'desc'; wait?: number };

/** The same address answers a stream, too, which is never asked for here. */
async function ask(query: Query, signal: AbortSignal) {
  return (await unwrap(api.GET('/api/events', { params: { query }, signal }))) as { events: LoggedEvent[]; next: number; head: number };
}
