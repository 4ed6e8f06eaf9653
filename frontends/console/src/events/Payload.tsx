import { CodeBlock } from '@keystory/app-kit';
import type { LoggedEvent } from '@keystory/api-client';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What an event says; what is personal is left out for those who may not read it, and once the person was erased. */
export function Payload({ event: { type, payload, withheld, erased, unreadable } }: { event: LoggedEvent }) {
  const { t } = useTranslation('console');
  return (
    <>
      {unreadable && <Text size="sm" c="var(--ks-danger)">{t('events.unreadable', { reason: unreadable })}</Text>}
      {withheld.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('events.withheld', { fields: withheld.join(', ') })}
        </Text>
      )}
      {erased && <Text size="sm" c="dimmed">{t('history.erased')}</Text>}
      <CodeBlock label={type} code={JSON.stringify(payload, null, 2)} />
    </>
  );
}
