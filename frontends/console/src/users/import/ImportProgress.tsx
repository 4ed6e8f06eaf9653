import { Badge, Group, Progress as Bar, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { timeSpan } from '../../shell/timeSpan';
import type { Progress } from './UserImport';

interface ImportProgressProps {
  progress: Progress;
  /** How many are to be imported in all. */
  total: number;
  /** How many lines of the file were left out from the beginning. */
  problems: number;
}

/** How far an import has come, how fast it is, and what it has brought. */
export function ImportProgress({ progress: { state, created, failures, left, rate }, total, problems }: ImportProgressProps) {
  const { t, i18n } = useTranslation('console');
  const shown = (number: number) => number.toLocaleString(i18n.language);
  const failed = failures.length + problems;
  return (
    <Stack gap="xs">
      <Text role="status" fw={550}>
        {t(`userImport.states.${state}`)}
      </Text>
      <Bar.Root size="lg">
        <Bar.Section value={Math.floor(((total - left) * 100) / total)} aria-label={t('userImport.progress')} />
      </Bar.Root>
      <Text size="sm" c="dimmed">
        {t('userImport.count', { done: shown(total - left), total: shown(total) })}
        {state === 'running' &&
          rate > 0 &&
          `, ${t('userImport.pace', { rate: shown(Math.max(Math.round(rate), 1)), time: timeSpan(left / rate, i18n.language) })}`}
      </Text>
      <Group gap="xs">
        <Badge color="green">{t('userImport.created', { count: created, number: shown(created) })}</Badge>
        {failed > 0 && <Badge color="red">{t('userImport.failed', { count: failed, number: shown(failed) })}</Badge>}
      </Group>
    </Stack>
  );
}
