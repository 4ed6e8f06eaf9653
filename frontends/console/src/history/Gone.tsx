import { Problem } from '@keystory/app-kit';
import { ApiError } from '@keystory/api-client';
import { Box, Skeleton, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../past/moment';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { historyQuery, type Entity } from './api';
import { History } from './History';

interface GoneProps {
  entity: Entity;
  /** Why the entity could not be read. */
  cause: unknown;
  retry: () => unknown;
  /** Nothing is left of it from when it could be read. */
  isPage: boolean;
}

/** In place of an entity that cannot be read: its history if it was there once, otherwise what went wrong. */
export function Gone({ entity, cause, retry, isPage }: GoneProps) {
  const { t } = useTranslation('console');
  const { t: tKit } = useTranslation('kit');
  const isPast = useAsOf() !== undefined;
  const isGone = cause instanceof ApiError && cause.status === 404;
  const history = useInfiniteQuery({ ...historyQuery(entity), enabled: isGone });
  const isPending = isGone && history.isPending;
  // What is known of it does not say that it is gone.
  const isTold = isGone && history.data !== undefined;
  // What is not there in the past may have come since.
  const gone = t(`history.gone.${isPast ? 'absent' : entity.kind === 'users' || entity.kind === 'applications' ? entity.kind : 'other'}`);
  useDocumentTitle(isPage && !isPending ? (isTold ? gone : tKit('problem.title')) : undefined);
  if (isPending) return <Skeleton height={72} radius="lg" />;
  if (!isTold) {
    return (
      <Box mb={isPage ? 0 : 'lg'}>
        <Problem cause={cause} retry={retry} isPage={isPage} />
      </Box>
    );
  }
  return (
    <>
      <Title order={1}>{gone}</Title>
      <Text c="dimmed" mb="xl">
        {t('history.gone.body')}
      </Text>
      <History entity={entity} />
    </>
  );
}
