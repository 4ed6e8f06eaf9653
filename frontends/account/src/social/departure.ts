import { ApiError, connectorData, unwrap } from '@keystory/api-client';
import type { Place } from '../action/useEnding';
import type { Proof } from '../proof/api';
import { api } from '../session';

const KEY = 'keystory:account:social:';

/** What this tab knows of somebody who was sent to a provider. */
export interface Departure {
  connectorId: string;
  recordId: string;
  proof: Proof;
  /** Whether another account there is linked, which this one is to replace. */
  isReplacing: boolean;
  /** The page that they left. */
  page: Place;
}

/** Gets the address at which the person signs in elsewhere; the tab remembers what the answer has to fit. */
export async function depart(leaving: Omit<Departure, 'recordId'>): Promise<string> {
  const { connectorId } = leaving;
  const state = crypto.randomUUID();
  const redirectUri = `${window.location.origin}/account/callback/social/${connectorId}`;
  const { authorizationUri, verificationRecordId } = await unwrap(
    api.POST('/api/verifications/social', { body: { connectorId, state, redirectUri } }),
  );
  sessionStorage.setItem(KEY + state, JSON.stringify({ ...leaving, recordId: verificationRecordId } satisfies Departure));
  return authorizationUri;
}

/** What the tab remembers of the question that this is the answer to, once; an answer to none is refused. */
export function departureOf(connectorId: string, state: string): Departure {
  const departure = JSON.parse(sessionStorage.getItem(KEY + state) ?? 'null') as Departure | null;
  sessionStorage.removeItem(KEY + state);
  if (departure?.connectorId !== connectorId) {
    throw new ApiError({ status: 400, code: 'session.csrf_token_mismatch', message: '' });
  }
  return departure;
}

/** Hands in what the provider has answered; from then on the record says who the person is there. */
export async function arrive({ recordId }: Departure, answer: URLSearchParams): Promise<void> {
  const body = { verificationRecordId: recordId, connectorData: connectorData(answer) as never };
  await unwrap(api.POST('/api/verifications/social/verify', { body }));
}
