import { asApiError, UNREACHABLE, type ApiError } from '@keystory/api-client';

/** What was answered on the way to an answer that was lost, by the request: of this try, and of the one before it. */
let kept = new Map<string, Response>();
let before = new Map<string, Response>();
let running = 0;

/** Whether it is not known if a step was taken: nobody answered, or whoever stands before the server did. */
export const isLost = (error: ApiError | undefined): boolean => error?.code === UNREACHABLE || (error?.status ?? 0) >= 500;

/** From here on everything is sent again. */
export function forgetSteps(): void {
  kept = new Map();
  before = new Map();
}

/** Runs steps. Where an answer is lost, the next try goes on at that step: what was answered before is not sent again. */
export async function attempted<T>(steps: () => Promise<T>): Promise<T> {
  running += 1;
  before = kept;
  kept = new Map();
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

/** Sends what belongs to steps, unless it was answered when they were tried last; a passkey answers each question once. */
export async function sendOnce(request: Request, send: (request: Request) => Promise<Response>): Promise<Response> {
  if (!running || request.method === 'GET' || request.url.endsWith('/authentication')) return send(request);
  const key = request.method + request.url + (await request.clone().text());
  const known = before.get(key);
  const answer = known?.clone() ?? (await send(request));
  if (answer.ok) kept.set(key, answer.clone());
  return answer;
}
