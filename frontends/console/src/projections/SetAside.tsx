import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** How many events could not be taken in or read, or wait behind one that could not; nothing when all were. */
export function SetAside({ count }: { count: number }) {
  const { t } = useTranslation('console');
  if (count === 0) return null;
  return (
    <Text size="xs" c="var(--ks-danger)">
      {t('projections.deadLetters.count', { count })}
    </Text>
  );
}
