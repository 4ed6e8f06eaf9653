import { vi } from 'vitest';
import { answerSenders } from './sender';

type Answer = { status?: number; body?: unknown; headers?: Record<string, string> };
type Handler = Answer | ((request: Request, body: unknown) => Answer | Promise<Answer>);

export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
  headers: Headers;
}

/**
 * Answers requests at the edge of the page by "METHOD /path"; `:name` stands for one path segment.
 * What is not listed answers 404, so a test fails loudly. Returns the calls in order.
 */
export function serve(routes: Record<string, Handler>): Call[] {
  const calls: Call[] = [];
  const table = Object.entries(routes).map(([key, handler]) => {
    const [method, path = ''] = key.split(' ');
    return { method, pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`), handler };
  });
  answerSenders();
  vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
    const request = input instanceof Request ? input : new Request(new URL(input, window.location.href), init);
    const url = new URL(request.url);
    const sent = await request.clone().text();
    const body = read(sent, request.headers.get('Content-Type'));
    calls.push({ method: request.method, path: url.pathname, query: url.searchParams, body, headers: request.headers });
    const route = table.find(({ method, pattern }) => method === request.method && pattern.test(url.pathname));
    const missing: Answer = { status: 404, body: { code: 'test.no_route', message: `${request.method} ${url.pathname}` } };
    const answer = route ? (typeof route.handler === 'function' ? await route.handler(request, body) : route.handler) : missing;
    const status = answer.status ?? (answer.body === undefined ? 204 : 200);
    return new Response(answer.body === undefined ? null : JSON.stringify(answer.body), {
      status,
      headers: { 'Content-Type': 'application/json', ...answer.headers },
    });
  });
  return calls;
}

/** What was sent, where it is JSON or a form; files are not read. */
function read(sent: string, type: string | null): unknown {
  if (type === 'application/x-www-form-urlencoded') return Object.fromEntries(new URLSearchParams(sent));
  return sent && type?.includes('json') ? JSON.parse(sent) : undefined;
}
