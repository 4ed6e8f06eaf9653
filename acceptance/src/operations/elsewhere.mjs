// Signing in at a provider that is the product itself.
import { randomUUID } from 'node:crypto';
import { base, expect } from '../client.mjs';
import { Upstream } from '../upstream.mjs';

export const callback = 'http://localhost:9/callback';
/** Where the provider of a connector sends people back to. */
export const back = (connectorId) => `${base}/callback/${connectorId}`;

/** The provider, and what signs somebody in there and proves it to our sign-in pages. */
export async function signedInElsewhere() {
  const upstream = await Upstream.itself();
  const proven = async (browser, path, connectorId, user) => {
    const { authorizationUri, verificationId } = expect(await browser.experience('POST', `${path}/authorization-uri`, {
      state: randomUUID(), redirectUri: back(connectorId),
    }), 200);
    const connectorData = await upstream.signIn(authorizationUri, user);
    return expect(await browser.experience('POST', `${path}/verify`, { connectorData, verificationId }), 200);
  };
  return { upstream, proven };
}
