import { CodeBlock } from '@keystory/app-kit';
import type { LoggedEvent } from '@keystory/api-client';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What an event says; what is personal is left out for those who may not read it. */
export function Payload({ event: { type, payload, withheld, unreadable } }: { event: LoggedEvent }) {
  const { t } = useTranslation('console');
  return (
    <>
      {unreadable && <Text size="sm" c="var(--ks-danger)">{t('events.unreadable', { reason: unreadable })}</Text>}
      {withheld.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('events.withheld', { fields: withheld.join(', ') })}
        </Text>
      )}
      <CodeBlock label={type} code={JSON.stringify(payload, null, 2)} />
    </>
  );
}
