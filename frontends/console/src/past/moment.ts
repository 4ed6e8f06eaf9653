import { useSearchParams } from 'react-router';
import type { Entity } from '../history/api';

const PARAMETER = 'asOf';

/** The position of the log that the page is looked at as of; nothing when it is looked at as it is. */
export function useAsOf(): string | undefined {
  const [parameters] = useSearchParams();
  return parameters.get(PARAMETER) ?? undefined;
}

/** Where a user or an application is shown as it was. */
export const placeThen = ({ kind, id }: Entity, position: number) => `/${kind}/${id}?${PARAMETER}=${position}`;

/** Where it is shown as it is, or its activity. */
export const placeNow = ({ kind, id }: Entity, tab?: 'activity') => `/${kind}/${id}${tab ? `/${tab}` : ''}`;
