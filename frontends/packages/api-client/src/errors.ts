/** What every refused request becomes: the answer's status, stable code and readable message. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly data: unknown;
  readonly details: string | undefined;
  /** What of the input did not fit, by the names and indices that lead there. */
  readonly issues: readonly { path: readonly (string | number)[]; message: string }[];
  /** Seconds to wait before trying again, where the server said so. */
  readonly retryAfter: number | undefined;

  constructor(answer: { status: number; code: string; message: string; data?: unknown; details?: string; retryAfter?: number }) {
    super(answer.message);
    this.name = 'ApiError';
    this.status = answer.status;
    this.code = answer.code;
    this.data = answer.data;
    this.details = answer.details;
    this.issues = (answer.data as { issues?: ApiError['issues'] } | undefined)?.issues ?? [];
    this.retryAfter = answer.retryAfter;
  }
}

/** Code of a request that never got an answer. */
export const UNREACHABLE = 'client.unreachable';

/** Code of an answer that is not one of ours (a proxy's page, a cut connection). */
export const UNEXPECTED = 'client.unexpected_answer';

/** Code of a refusal by an app itself, whose message is in the language of the page already. */
export const SAID = 'client.said';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Reads `{code, message, data, details}`, however little of it is there. */
export function toApiError(response: Pick<Response, 'status' | 'headers'>, body: unknown): ApiError {
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
  const details = text(fields.details);
  return new ApiError({
    status: response.status,
    code: text(fields.code) ?? UNEXPECTED,
    message: text(fields.message) ?? `The server answered with status ${response.status}.`,
    data: fields.data,
    ...(details ? { details } : {}),
    ...(Number.isFinite(retryAfter) ? { retryAfter } : {}),
  });
}

/** Any thrown value as an ApiError; what `fetch` throws means that there was no answer, or none in time. */
export function asApiError(cause: unknown): ApiError {
  if (cause instanceof ApiError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  const isUnanswered = cause instanceof TypeError || (cause as { name?: string } | undefined)?.name === 'TimeoutError';
  const code = isUnanswered ? UNREACHABLE : UNEXPECTED;
  return new ApiError({ status: 0, code, message });
}
