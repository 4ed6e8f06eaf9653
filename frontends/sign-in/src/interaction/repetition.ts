import { asApiError, UNREACHABLE, type ApiError } from '@keystory/api-client';

/** What was answered on the way to an answer that was lost, by the request. */
const kept = new Map<string, Response>();
let running = 0;
let repeats = false;

/** Whether it is not known if a step was taken: nobody answered, or whoever stands before the server did. */
export const isLost = (error: ApiError | undefined): boolean => error?.code === UNREACHABLE || (error?.status ?? 0) >= 500;

/** From here on everything is sent again. */
export function forgetSteps(): void {
  kept.clear();
  repeats = false;
}

/** Runs steps. Where an answer is lost, the next try goes on at that step: what was answered before is not sent again. */
export async function attempted<T>(steps: () => Promise<T>): Promise<T> {
  running += 1;
  repeats = kept.size > 0;
  try {
    const done = await steps();
    forgetSteps();
    return done;
  } catch (cause) {
    if (!isLost(asApiError(cause))) forgetSteps();
    throw cause;
  } finally {
    running -= 1;
  }
}

/** Sends what belongs to steps, unless it was answered when they were tried before; a passkey answers each question once. */
export async function sendOnce(request: Request, send: (request: Request) => Promise<Response>): Promise<Response> {
  if (!running || request.method === 'GET' || request.url.endsWith('/authentication')) return send(request);
  const key = request.method + request.url + (await request.clone().text());
  const known = repeats && kept.get(key);
  if (known) return known.clone();
  const answer = await send(request);
  if (answer.ok) kept.set(key, answer.clone());
  return answer;
}
