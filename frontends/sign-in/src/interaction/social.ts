import { unwrap, type InteractionEvent } from '@keystory/api-client';
import { api } from './api';
import { start } from './journey';

/** Under which a tab keeps what it asked, followed by the state that the answer brings back. */
export const ASKED = 'keystory:social:';

/** Whether people sign in at a social provider or at the one of their organization. */
export type Way = 'social' | 'sso';

/** What a tab keeps of whom it has sent away. */
export interface Departure {
  way?: Way;
  connectorId: string;
  verificationId: string;
  /** The person had agreed to the terms. */
  agreed?: boolean;
}

/** Gets the address at which the person signs in elsewhere; the tab remembers what the answer has to fit. */
export async function depart(connectorId: string, event: InteractionEvent, agreed: boolean, way: Way = 'social'): Promise<string> {
  await start(event);
  const state = crypto.randomUUID();
  const question = { params: { path: { connectorId } }, body: { state, redirectUri: `${window.location.origin}/callback/${connectorId}` } };
  const { authorizationUri, verificationId } = await unwrap(
    way === 'sso'
      ? api.POST('/api/experience/verification/sso/{connectorId}/authorization-uri', question)
      : api.POST('/api/experience/verification/social/{connectorId}/authorization-uri', question),
  );
  const departure: Departure = { ...(way === 'sso' ? { way } : {}), connectorId, verificationId, ...(agreed ? { agreed } : {}) };
  sessionStorage.setItem(ASKED + state, JSON.stringify(departure));
  return authorizationUri;
}
