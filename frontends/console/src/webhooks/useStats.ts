import type { Hook } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';

/** Says how many of a day's attempts were taken in. */
export function useStats(): (stats: NonNullable<Hook['executionStats']>) => string {
  const { t, i18n } = useTranslation('console');
  const shown = (number: number) => number.toLocaleString(i18n.language);
  return ({ successCount, requestCount }) =>
    t('webhooks.stats', { successCount: shown(successCount), requestCount: shown(requestCount) });
}
