import type { UserGrant } from '@keystory/api-client';
import { CLIENT_ID } from '../session';

/** An application that one let in, by one grant in each browser that one uses it in. */
export interface Connection {
  id: string;
  name: string;
  grantIds: string[];
  /** Of the first grant, in epoch milliseconds. */
  since: number;
}

/** The applications that grants were given to; this page is none that anybody let in. */
export function connectionsOf(grants: UserGrant[]): Connection[] {
  const names = new Map(grants.map(({ application: { id, name } }) => [id, name]));
  names.delete(CLIENT_ID);
  return [...names].map(([id, name]) => {
    const given = grants.filter(({ application }) => application.id === id);
    return { id, name, grantIds: given.map((grant) => grant.id), since: Math.min(...given.map(({ payload }) => payload.iat * 1000)) };
  });
}
