import { ApiError, unwrap } from '@keystory/api-client';
import { api } from './api';
import { start } from './journey';
import { depart } from './social';
import type { Next } from './useAttempt';

/** No organization has people with such an address. */
export const NO_ORGANIZATION = 'sso.no_organization';

const KEY = 'keystory:organizations';

/** The connectors of the organizations whose people have such an address; none where they sign in otherwise. */
export async function organizationsOf(email: string): Promise<string[]> {
  await start('SignIn');
  return (await unwrap(api.GET('/api/experience/sso-connectors', { params: { query: { email } } }))).connectorIds;
}

/** Where people go who sign in with their organization. */
export const departTo = (connectorId: string, agreed: boolean): Promise<string> => depart(connectorId, 'SignIn', agreed, 'sso');

/** Where somebody goes with this address: to their organization, or to the page on which they choose one of several. */
export async function goToOrganizationOf(email: string, agreed: boolean): Promise<Next> {
  const found = await organizationsOf(email);
  const [only, ...others] = found;
  if (!only) throw new ApiError({ status: 404, code: NO_ORGANIZATION, message: '' });
  if (others.length === 0) return departTo(only, agreed);
  sessionStorage.setItem(KEY, JSON.stringify(found));
  return { page: '/single-sign-on/connectors' };
}

/** The connectors that somebody chooses from. */
export const choices = (): string[] => JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as string[];
