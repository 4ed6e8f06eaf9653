import { Problem } from '@keystory/app-kit';
import { ApiError } from '@keystory/api-client';
import { Skeleton, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { historyQuery, type Entity } from './api';
import { History } from './History';

interface GoneProps {
  entity: Entity;
  /** Why the entity could not be read. */
  cause: unknown;
  retry: () => unknown;
}

/** In place of an entity that cannot be read: its history if it was there once, otherwise what went wrong. */
export function Gone({ entity, cause, retry }: GoneProps) {
  const { t } = useTranslation('console');
  const isGone = cause instanceof ApiError && cause.status === 404;
  const history = useInfiniteQuery({ ...historyQuery(entity), enabled: isGone });
  if (isGone && history.isPending) return <Skeleton height={72} radius="lg" />;
  if (!history.data) return <Problem cause={cause} retry={retry} />;
  return (
    <>
      <Title order={1}>{t(`history.gone.${entity.kind === 'users' || entity.kind === 'applications' ? entity.kind : 'other'}`)}</Title>
      <Text c="dimmed" mb="xl">
        {t('history.gone.body')}
      </Text>
      <History {...entity} />
    </>
  );
}
