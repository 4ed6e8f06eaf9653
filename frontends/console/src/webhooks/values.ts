import type { Hook, HookTrigger } from '@keystory/api-client';
import type { Pair } from '../forms/PairsInput';

/** What a hook is, as its form holds it. */
export interface HookValues {
  name: string;
  url: string;
  events: HookTrigger[];
  headers: Pair[];
  /** Empty for as often as usual. */
  retries: number | '';
}

export const NO_VALUES: HookValues = { name: '', url: '', events: [], headers: [], retries: '' };

export const valuesOf = ({ name, events, config: { url, headers, retries } }: Hook): HookValues => ({
  name,
  url,
  events,
  headers: Object.entries(headers ?? {}),
  retries: retries ?? '',
});

/** Where a hook is told and how, without headers that have no name. */
export function configOf({ url, headers, retries }: HookValues) {
  const named = headers.map(([name, value]): Pair => [name.trim(), value]).filter(([name]) => name);
  return {
    url,
    ...(named.length > 0 ? { headers: Object.fromEntries(named) } : {}),
    ...(retries === '' ? {} : { retries: Number(retries) }),
  };
}
