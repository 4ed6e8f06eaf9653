import type { TFunction } from 'i18next';

interface Problem {
  status: number;
  code: string;
  message: string;
  retryAfter?: number | undefined;
}

/** What to tell a person about a refused request: our sentence where the cause is technical, else the server's own. */
export function describeProblem(t: TFunction<'ui'>, { status, code, message, retryAfter }: Problem): string {
  if (code === 'client.unreachable') return t('problem.unreachable');
  if (code === 'session.verification_blocked_too_many_attempts' || status === 429) return t('problem.tooMany');
  if (status === 503) return retryAfter ? t('problem.busyFor', { count: retryAfter }) : t('problem.busy');
  if (status >= 500 || code === 'client.unexpected_answer') return t('problem.unexpected');
  return message;
}
