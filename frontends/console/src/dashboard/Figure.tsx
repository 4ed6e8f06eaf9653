import { Group, Paper, Skeleton, Text } from '@mantine/core';
import { IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface FigureProps {
  title: string;
  /** Undefined while it is loading. */
  count: number | undefined;
  /** How much more that is than in the span before. */
  delta?: number | undefined;
}

/** A number that matters, and where it is going. */
export function Figure({ title, count, delta }: FigureProps) {
  const { t, i18n } = useTranslation('console');
  const Icon = (delta ?? 0) < 0 ? IconTrendingDown : IconTrendingUp;
  return (
    <Paper withBorder radius="lg" p="lg" component="section" aria-label={title}>
      <Text size="sm" c="dimmed">
        {title}
      </Text>
      {count === undefined ? (
        <Skeleton height={36} width="50%" mt={6} />
      ) : (
        <Group gap="sm" align="baseline">
          <Text fz={32} fw={650} lh={1.3}>
            {count.toLocaleString(i18n.language)}
          </Text>
          {delta !== undefined && delta !== 0 && (
            <Group gap={4} c={delta < 0 ? 'var(--ks-danger)' : 'var(--ks-success)'}>
              <Icon size={16} aria-hidden="true" />
              <Text size="sm">{t('dashboard.delta', { delta: `${delta > 0 ? '+' : ''}${delta.toLocaleString(i18n.language)}` })}</Text>
            </Group>
          )}
        </Group>
      )}
    </Paper>
  );
}
