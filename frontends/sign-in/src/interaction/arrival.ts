import { ApiError, asApiError, connectorData, forgetName, unwrap, type InteractionEvent } from '@keystory/api-client';
import { api } from './api';
import { identifyAndSubmit } from './journey';
import { remember } from './missing';
import { ASKED, type Departure } from './social';
import type { Next } from './useAttempt';

const LINKABLE = 'keystory:linkable';

/** Proves who came back; an answer to no question of this tab is none. Answers the verification, and whether they agreed to the terms. */
export async function arrive(connectorId: string, answer: URLSearchParams): Promise<{ verificationId: string; agreed: boolean }> {
  const departure = JSON.parse(sessionStorage.getItem(keyOf(answer)) ?? 'null') as Departure | null;
  if (departure?.connectorId !== connectorId) throw await foreign();
  const { verificationId } = departure;
  const proof = { params: { path: { connectorId } }, body: { connectorData: connectorData(answer), verificationId } };
  await unwrap(
    departure.way === 'sso'
      ? api.POST('/api/experience/verification/sso/{connectorId}/verify', proof)
      : api.POST('/api/experience/verification/social/{connectorId}/verify', proof),
  );
  return { verificationId, agreed: departure.agreed === true };
}

/** Why it is none: the sign-in that it came of is over, as where somebody goes back to it by the history, or it is of another one. */
async function foreign(): Promise<ApiError> {
  const refusal = await unwrap(api.GET('/api/experience/interaction')).then(() => undefined, asApiError);
  return refusal?.code === 'session.not_found' ? refusal : new ApiError({ status: 400, code: 'session.csrf_token_mismatch', message: '' });
}

/** An answer counts once: from here on it belongs to no question of this tab. */
export function forgetDeparture(answer: URLSearchParams): void {
  sessionStorage.removeItem(keyOf(answer));
  forgetName();
}

const keyOf = (answer: URLSearchParams) => ASKED + (answer.get('state') ?? '');

/** What an account that could be the person's has in common with them. */
export interface Related {
  type: 'email' | 'phone';
  value: string;
}

/** Whether nobody is linked to the person yet, and if so who might be. */
export function unlinked(error: ApiError | undefined): { related: Related | undefined } | undefined {
  if (error?.code === 'user.sso_identity_not_exist') return { related: undefined };
  if (error?.code !== 'user.identity_not_exist') return undefined;
  const data = error.data as { relatedUser?: Related } | null | undefined;
  return { related: data?.relatedUser };
}

/** Somebody who came back by a connector, and the account that may be theirs. */
export interface Linkable {
  connectorId: string;
  verificationId: string;
  related: Related;
}

/** Has the person asked whether the account is theirs; kept for this tab, so that a reload of the page asks again. */
export function askToLink(linkable: Linkable): Next {
  sessionStorage.setItem(LINKABLE, JSON.stringify(linkable));
  return { page: `/social/link/${linkable.connectorId}` };
}

/** Who came back last by a connector, if it is to be asked whether an account is theirs. */
export function linkableBy(connectorId: string): Linkable | undefined {
  const kept = JSON.parse(sessionStorage.getItem(LINKABLE) ?? 'null') as Linkable | null;
  return kept?.connectorId === connectorId ? kept : undefined;
}

/** Signs in to the account that has the person's address or number, and links it. */
export const link = (verificationId: string): Promise<string> => identifyAndSubmit(verificationId, true);

/** Makes an account of who came back. */
export const registerArrived = (verificationId: string): Promise<string> => goOnAs('Register', verificationId);

/** Signs in who came back to register and has an account. */
export const signInArrived = (verificationId: string): Promise<string> => goOnAs('SignIn', verificationId);

async function goOnAs(interactionEvent: InteractionEvent, verificationId: string): Promise<string> {
  remember(interactionEvent);
  await unwrap(api.PUT('/api/experience/interaction-event', { body: { interactionEvent } }));
  return identifyAndSubmit(verificationId);
}
