import { Problem } from '@keystory/app-kit';
import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

interface LoadedProps<T> {
  query: UseQueryResult<T>;
  /** Height of its outline, in pixels. */
  height?: number;
  /** Stands for it until then, where that is more than an outline. */
  outline?: ReactNode;
  children: (data: T) => ReactNode;
}

/**
 * What is read: its outline until it is there, and a way to try again where it could not be had. Once there it stays, with
 * all that was entered, even where it cannot be read again.
 */
export function Loaded<T>({ query, height = 320, outline, children }: LoadedProps<T>) {
  if (query.isLoadingError) return <Problem cause={query.error} retry={query.refetch} />;
  if (query.isPending) return outline ?? <Skeleton height={height} radius="lg" />;
  return children(query.data as T);
}
