import type { ApiError } from '@keystory/api-client';
import { useProblem } from './problems';

/** Explains why a link lets nobody in. */
export function useLinkProblem(error: ApiError | undefined): string | undefined {
  return useProblem(error, (t) => ({
    'one_time_token.token_not_found': t('link.unknown'),
    'one_time_token.token_expired': t('link.expired'),
    'one_time_token.token_consumed': t('link.used'),
    'one_time_token.token_revoked': t('link.revoked'),
    'one_time_token.email_mismatch': t('link.foreign'),
    'auth.forbidden': t('register.closed'),
  }));
}
