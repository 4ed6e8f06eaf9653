import { unwrap, type ApiError, type ProfileField } from '@keystory/api-client';
import { api } from './api';
import { goOn } from './proven';
import type { Next } from './useAttempt';

/** What people who register are asked about themselves, in its order. */
export async function askedAtRegistration(): Promise<ProfileField[]> {
  const { customProfileFields } = await unwrap(api.GET('/api/.well-known/sign-in-exp', { params: { query: {} } }));
  return customProfileFields;
}

/** Gives what was answered, which may be nothing, and goes on. */
export async function giveProfile(values: Record<string, unknown>): Promise<Next> {
  await unwrap(api.POST('/api/experience/profile', { body: { type: 'extraProfile', values } }));
  return goOn();
}

/** Which answer the server did not take, by its name or by those of field and part; undefined where it is none of them. */
export function refusedAnswer(error: ApiError | undefined): string | undefined {
  const path = error?.issues[0]?.path ?? [];
  return path[0] === 'values' ? path.slice(1).join('.') : undefined;
}
