import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { EventSearch } from './search';

const TEXTS = ['stream', 'subject', 'actor', 'correlationId', 'from', 'to'] as const;

/** The search of the event log, kept in the address. */
export function useEventSearch(): [EventSearch, (change: Partial<EventSearch>) => void] {
  const [params, setParams] = useSearchParams();
  const key = params.toString();
  const search = useMemo(() => searchOf(new URLSearchParams(key)), [key]);
  const change = useCallback(
    (next: Partial<EventSearch>) => setParams((old) => paramsOf({ ...searchOf(old), ...next }), { replace: true }),
    [setParams],
  );
  return [search, change];
}

function searchOf(params: URLSearchParams): EventSearch {
  const type = params.getAll('type');
  const texts = TEXTS.map((name) => [name, params.get(name)]).filter(([, value]) => value);
  return { ...(type.length > 0 ? { type } : {}), ...Object.fromEntries(texts) };
}

function paramsOf({ type = [], ...texts }: EventSearch): URLSearchParams {
  const params = new URLSearchParams(type.map((name) => ['type', name]));
  for (const [name, value] of Object.entries(texts)) if (value) params.set(name, value);
  return params;
}
