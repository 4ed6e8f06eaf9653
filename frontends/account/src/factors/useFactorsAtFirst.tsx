import type { Factor } from '@keystory/api-client';
import { Problem } from '@keystory/app-kit';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { factorsQuery } from './api';

/** The factors as they were when a page was opened: what the page changes does not change what it is for. */
export function useFactorsAtFirst() {
  const found = useQuery(factorsQuery);
  const [first, setFirst] = useState<Factor[]>();
  if (!first && found.data && !found.isFetching) setFirst(found.data);
  const has = (type: Factor['type']) => hasFactor(first ?? [], type);
  /** Shown while they are not known. */
  const unknown = first ? undefined : found.isError ? <Problem cause={found.error} retry={found.refetch} /> : <Skeleton h={80} />;
  return { has, unknown };
}

/** Whether there is one of a kind that still gets its owner in. */
export const hasFactor = (factors: readonly Factor[], type: Factor['type']): boolean =>
  factors.some((factor) => factor.type === type && factor.remainCodes !== 0);
