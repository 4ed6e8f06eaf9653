import type { OneTimeToken } from '@keystory/api-client';
import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const COLORS = { active: 'yellow', consumed: 'green', revoked: 'red', expired: 'gray' };

/** What became of a one-time token. */
export function TokenStatus({ status }: Pick<OneTimeToken, 'status'>) {
  const { t } = useTranslation('console');
  return <Badge color={COLORS[status]}>{t(`oneTimeTokens.states.${status}`)}</Badge>;
}
