import { asApiError, SAID, type ApiError } from '@keystory/api-client';
import { describeProblem } from '@keystory/ui';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Turns any thrown value into a sentence; the server says in the language of the page what it refuses. */
export function useProblemText(): (cause: unknown) => string {
  const { t } = useTranslation('ui');
  const { t: tKit } = useTranslation('kit');
  return useCallback(
    (cause: unknown) => {
      const error = asApiError(cause);
      if (error.code === 'auth.forbidden') return tKit('problem.forbidden');
      if (error.status === 401 && error.code.startsWith('auth.')) return tKit('problem.signedOut');
      if (error.status === 404) return tKit('problem.notFound');
      const said = describeProblem(t, error);
      return said === error.message && error.code !== SAID ? withDetails(error) : said;
    },
    [t, tKit],
  );
}

/** Which part was refused is said by the details or the data alone. */
function withDetails({ message, code, details, data }: ApiError): string {
  const told = code.startsWith('guard.') && details ? [details] : namedIn(data);
  return told.length > 0 ? `${message} (${told.join(', ')})` : message;
}

/** What data names: parts that are wrong, domains, or what a provider said. */
function namedIn(data: unknown): string[] {
  const { domains, reason }: Record<string, unknown> = typeof data === 'object' && data !== null ? { ...data } : {};
  return [Array.isArray(data) ? data : domains, reason].flat().filter((one) => typeof one === 'string');
}
