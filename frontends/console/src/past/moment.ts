import { useSearchParams } from 'react-router';
import type { Entity, EntityKind } from '../history/api';

const PARAMETER = 'asOf';

/** Where the pages of entities are, if not under the name of their kind. */
const PLACES: Partial<Record<EntityKind, string>> = {
  hooks: 'webhooks',
  'sso-connectors': 'enterprise-sso',
  'sign-in-exp': 'sign-in-experience',
  'custom-phrases': 'phrases',
  'custom-profile-fields': 'profile-fields',
};

/** The moment that the page is looked at as of, a position of the log or an instant; nothing when it is looked at as it is. */
export function useAsOf(): string | undefined {
  const [parameters] = useSearchParams();
  return parameters.get(PARAMETER) ?? undefined;
}

/** What the address of a page says of the moment; empty for now. */
export const queryOf = (moment: number | string | undefined) => (moment === undefined ? '' : `?${PARAMETER}=${encodeURIComponent(moment)}`);

/** Where an entity is shown as it was. */
export const placeThen = (entity: Entity, moment: number | string) => `${placeNow(entity)}${queryOf(moment)}`;

/** Where it is shown as it is, or its activity; what has a place of its own has that there as well. */
export const placeNow = ({ kind, id, place }: Entity, tab?: 'activity') =>
  place ?? `/${PLACES[kind] ?? kind}${id ? `/${id}` : ''}${tab ? `/${tab}` : ''}`;
