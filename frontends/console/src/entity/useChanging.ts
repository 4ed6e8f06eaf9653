import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useCallback } from 'react';

/** Awaits a change, and then has everything below these keys read again. */
export function useChanging(...keys: QueryKey[]) {
  const queries = useQueryClient();
  const names = JSON.stringify(keys);
  return useCallback(
    async <R>(change: Promise<R>): Promise<R> => {
      const answer = await change;
      await Promise.all((JSON.parse(names) as QueryKey[]).map((queryKey) => queries.invalidateQueries({ queryKey })));
      return answer;
    },
    [queries, names],
  );
}
