import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Whether it was done or refused. */
export function Result({ payload }: { payload: Record<string, unknown> }) {
  const { t } = useTranslation('console');
  const failed = payload.result === 'Error';
  return <Badge color={failed ? 'red' : 'green'}>{t(failed ? 'logs.failed' : 'logs.succeeded')}</Badge>;
}
