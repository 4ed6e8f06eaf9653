import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { asApiError, toApiError } from './errors';
import { languageHeader } from './language';
import type { paths } from '../dist/schema';

export type Api = Client<paths>;

interface Options {
  /** Bearer token of every request, asked for each time so that it is never stale. */
  token?: () => Promise<string>;
  /** How long an answer is waited for, in milliseconds; without it as long as the browser does. */
  patience?: number;
  /** Further headers of every request. */
  headers?: () => Record<string, string>;
  /** Sends a request by what it is given, or answers it otherwise. */
  send?: (request: Request, fetch: Send) => Promise<Response>;
}

type Send = (request: Request) => Promise<Response>;

/** A typed client of this origin's API, which answers in the language of the page what it has in several. */
export function createApi({ token, headers, patience, send = (request, fetch) => fetch(request) }: Options = {}): Api {
  const fetch: Send = (request) =>
    globalThis.fetch(request, patience === undefined ? undefined : { signal: eitherOf(request.signal, AbortSignal.timeout(patience)) });
  const api = createClient<paths>({
    baseUrl: window.location.origin,
    fetch: (request) => send(request, fetch),
    querySerializer: { array: { style: 'form', explode: true } },
  });
  const sign: Middleware = {
    async onRequest({ request }) {
      for (const [name, value] of Object.entries({ ...languageHeader(), ...headers?.() })) request.headers.set(name, value);
      if (token) request.headers.set('Authorization', `Bearer ${await token()}`);
      return request;
    },
  };
  api.use(sign);
  return api;
}

/** Ends with the first of both, as AbortSignal.any does, which the browsers of 2023 do not have. */
export function eitherOf(...signals: AbortSignal[]): AbortSignal {
  const either = new AbortController();
  for (const signal of signals) {
    const end = () => either.abort(signal.reason);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  }
  return either.signal;
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

async function settle<T>(call: Promise<Answer<T>>): Promise<Answer<T>> {
  const answer = await call.catch((cause: unknown) => {
    throw asApiError(cause);
  });
  if (!answer.response.ok) throw toApiError(answer.response, answer.error);
  return answer;
}

/** The body of a successful answer; anything else is thrown as an ApiError. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  return (await settle(call)).data as T;
}

/** The body of a successful answer to a write, and the version that it left its entity at, for `If-Match`; none where nothing changed. */
export async function unwrapWritten<T>(call: Promise<Answer<T>>): Promise<{ body: T; version: string | undefined }> {
  const { data, response } = await settle(call);
  const position = response.headers.get('Keystory-Position');
  return { body: data as T, version: position ? `"${position}"` : undefined };
}

export interface Page<T> {
  items: T[];
  total: number;
}

/** One page of a list with the total that the server counted. */
export async function unwrapPage<T>(call: Promise<Answer<T[]>>): Promise<Page<T>> {
  const { data = [], response } = await settle(call);
  const total = Number(response.headers.get('Total-Number') ?? data.length);
  return { items: data, total: Number.isFinite(total) ? total : data.length };
}
