import { Problem } from '@keystory/app-kit';
import type { HistoryEntry } from '@keystory/api-client';
import { Group, Paper, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { differenceQuery, type Entity } from './api';
import { Changes } from './Changes';
import { useTitleOf } from './describe';

/** Any two versions of an entity, field by field. */
export function Comparison({ entity, entries }: { entity: Entity; entries: HistoryEntry[] }) {
  const { t, i18n } = useTranslation('console');
  const titleOf = useTitleOf();
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'medium' });
  const data = entries.map(({ position, type, at }) => ({
    value: String(position),
    label: `${format.format(new Date(at))} · ${titleOf(type)}`,
  }));
  if (entries.length < 2) return null;
  return (
    <Stack gap="xs">
      <Group align="flex-end" gap="xs">
        <Select label={t('history.compare.from')} placeholder={t('history.compare.choose')} data={data} value={from} onChange={setFrom} searchable w={280} />
        <Select label={t('history.compare.to')} placeholder={t('history.compare.choose')} data={data} value={to} onChange={setTo} searchable w={280} />
      </Group>
      {from && to && <Difference entity={entity} from={from} to={to} />}
    </Stack>
  );
}

function Difference({ entity, from, to }: { entity: Entity; from: string; to: string }) {
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
