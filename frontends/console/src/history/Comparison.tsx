import { Problem } from '@keystory/app-kit';
import type { HistoryEntry } from '@keystory/api-client';
import { Group, Paper, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { differenceQuery, type Entity } from './api';
import { Changes } from './Changes';
import { useTitleOf } from './describe';

/** The positions of two versions; empty where none is chosen. */
export interface Pair {
  from: string;
  to: string;
}

interface ComparisonProps {
  entity: Entity;
  entries: HistoryEntry[];
  pair: Pair;
  onChange: (pair: Pair) => void;
}

/** Any two versions of an entity, field by field. */
export function Comparison({ entity, entries, pair, onChange }: ComparisonProps) {
  const { t, i18n } = useTranslation('console');
  const titleOf = useTitleOf();
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'medium' });
  const known = entries.map(({ position, type, at }) => ({
    value: String(position),
    label: `${format.format(new Date(at))} · ${titleOf(type)}`,
  }));
  // Earlier than what has been asked for.
  const others = [pair.from, pair.to].filter((position) => position && !known.some(({ value }) => value === position));
  const data = [...known, ...[...new Set(others)].map((value) => ({ value, label: value }))];
  if (entries.length < 2) return null;
  const input = (name: keyof Pair) => (
    <Select
      label={t(`history.compare.${name}`)}
      placeholder={t('history.compare.choose')}
      data={data}
      value={pair[name] || null}
      onChange={(position) => onChange({ ...pair, [name]: position ?? '' })}
      title={data.find(({ value }) => value === pair[name])?.label}
      searchable
      flex={1}
      miw={260}
      maw={480}
    />
  );
  return (
    <Stack gap="xs" w="100%">
      <Group align="flex-end" gap="xs">
        {input('from')}
        {input('to')}
      </Group>
      {pair.from && pair.to && <Difference entity={entity} {...pair} />}
    </Stack>
  );
}

function Difference({ entity, from, to }: Pair & { entity: Entity }) {
  const { t } = useTranslation('console');
  const [earlier = from, later = to] = [from, to].toSorted((one, other) => Number(one) - Number(other));
  const difference = useQuery(differenceQuery(entity, earlier, later));
  if (difference.isError) return <Problem cause={difference.error} retry={difference.refetch} />;
  if (difference.isPending) return <Skeleton height={48} radius="md" />;
  return (
    <Paper withBorder radius="md" p="md" role="region" aria-label={t('history.compare.title')}>
      {difference.data.erased && <Text c="dimmed">{t('history.erased')}</Text>}
      {difference.data.changes.length > 0 ? (
        <Changes changes={difference.data.changes} />
      ) : (
        !difference.data.erased && <Text c="dimmed">{t('history.compare.same')}</Text>
      )}
    </Paper>
  );
}
