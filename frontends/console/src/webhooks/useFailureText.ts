import { useTranslation } from 'react-i18next';

const REASONS = ['address_refused', 'unreachable', 'timed_out', 'tls_failed', 'too_large'] as const;
const STATUS = 'status_';

/** Says why an address did not take in or say what it should, from what the API calls it. */
export function useFailureText(): (reason: string) => string {
  const { t } = useTranslation('console');
  return (reason) => {
    const known = REASONS.find((one) => one === reason);
    if (known) return t(`webhooks.deliveries.reasons.${known}`);
    return reason.startsWith(STATUS) ? t('webhooks.deliveries.status', { status: reason.slice(STATUS.length) }) : reason;
  };
}
