import { ApiError, unwrap, type InteractionEvent } from '@keystory/api-client';
import { api } from './api';
import { identifyAndSubmit, start, submit } from './journey';

const KEY = 'keystory:social:';

interface Departure {
  connectorId: string;
  verificationId: string;
}

/** Gets the address at which the person signs in elsewhere; the tab remembers what the answer has to fit. */
export async function depart(connectorId: string, event: InteractionEvent): Promise<string> {
  await start(event);
  const state = crypto.randomUUID();
  const { authorizationUri, verificationId } = await unwrap(
    api.POST('/api/experience/verification/social/{connectorId}/authorization-uri', {
      params: { path: { connectorId } },
      body: { state, redirectUri: `${window.location.origin}/callback/${connectorId}` },
    }),
  );
  sessionStorage.setItem(KEY + state, JSON.stringify({ connectorId, verificationId } satisfies Departure));
  return authorizationUri;
}

/** Proves who came back; an answer to no question of this tab is none. Answers the verification. */
export async function arrive(connectorId: string, answer: URLSearchParams): Promise<string> {
  const key = KEY + (answer.get('state') ?? '');
  const departure = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Departure | null;
  sessionStorage.removeItem(key);
  if (departure?.connectorId !== connectorId) {
    throw new ApiError({ status: 400, code: 'session.csrf_token_mismatch', message: '' });
  }
  const { verificationId } = departure;
  await unwrap(
    api.POST('/api/experience/verification/social/{connectorId}/verify', {
      params: { path: { connectorId } },
      body: { connectorData: Object.fromEntries(answer), verificationId },
    }),
  );
  return verificationId;
}

/** What an account that could be the person's has in common with them. */
export interface Related {
  type: 'email' | 'phone';
  value: string;
}

/** Whether nobody is linked to the person yet, and if so who might be. */
export function unlinked(error: ApiError | undefined): { related: Related | undefined } | undefined {
  if (error?.code !== 'user.identity_not_exist') return undefined;
  const data = error.data as { relatedUser?: Related } | null | undefined;
  return { related: data?.relatedUser };
}

/** What a new account still needs, where that is why it was refused. */
export function missing(error: ApiError | undefined): string[] | undefined {
  if (error?.code !== 'user.missing_profile') return undefined;
  return (error.data as { missingProfile: string[] }).missingProfile;
}

/** Signs in to the account that has the person's address or number, and links it. */
export const link = (verificationId: string): Promise<string> => identifyAndSubmit(verificationId, true);

/** Makes an account of who came back. */
export const registerArrived = (verificationId: string): Promise<string> => goOnAs('Register', verificationId);

/** Signs in who came back to register and has an account. */
export const signInArrived = (verificationId: string): Promise<string> => goOnAs('SignIn', verificationId);

async function goOnAs(interactionEvent: InteractionEvent, verificationId: string): Promise<string> {
  await unwrap(api.PUT('/api/experience/interaction-event', { body: { interactionEvent } }));
  return identifyAndSubmit(verificationId);
}

/** Makes the account that only lacks a username. */
export async function registerAs(username: string): Promise<string> {
  await unwrap(api.POST('/api/experience/profile', { body: { type: 'username', value: username } }));
  await unwrap(api.POST('/api/experience/identification', { body: {} }));
  return submit();
}
