import { asApiError, SAID, type ApiError } from '@keystory/api-client';
import { describeProblem } from '@keystory/ui';
import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

declare module '@keystory/ui/i18n' {
  interface Catalogues {
    /** What an app says of refusals by their codes, where the server's own sentence is in another language. */
    refusals: Record<string, string>;
  }
}

/** Turns any thrown value into a sentence. */
export function useProblemText(): (cause: unknown) => string {
  const { t } = useTranslation('ui');
  const { t: tKit, i18n } = useTranslation('kit');
  return useCallback(
    (cause: unknown) => {
      const error = asApiError(cause);
      if (error.code === 'auth.forbidden') return tKit('problem.forbidden');
      if (error.status === 404) return tKit('problem.notFound');
      const said = describeProblem(t, error);
      if (said !== error.message || error.code === SAID) return said;
      const isEnglish = i18n.resolvedLanguage?.startsWith('en') ?? true;
      return withDetails(isEnglish ? said : saidByCode(tKit, error), error);
    },
    [t, tKit, i18n.resolvedLanguage],
  );
}

/** What is known of a code in the language of the page; of others, the code itself, for whoever is asked for help. */
const saidByCode = (t: TFunction<'kit'>, { code }: ApiError): string =>
  t(code, { ns: 'refusals', defaultValue: t('problem.refused', { code }) });

/** Which part was refused is said by the details or the data alone. */
function withDetails(said: string, { code, details, data }: ApiError): string {
  const told = code.startsWith('guard.') && details ? [details] : namedIn(data);
  return told.length > 0 ? `${said} (${told.join(', ')})` : said;
}

/** What data names: parts that are wrong, domains, or what a provider said. */
function namedIn(data: unknown): string[] {
  const { domains, reason }: Record<string, unknown> = typeof data === 'object' && data !== null ? { ...data } : {};
  return [Array.isArray(data) ? data : domains, reason].flat().filter((one) => typeof one === 'string');
}
