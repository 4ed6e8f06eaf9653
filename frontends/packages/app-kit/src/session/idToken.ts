import type { StandardLogtoClient } from '@logto/client';
import { createRemoteJWKSet, jwtVerify } from 'jose';

/** How far the clocks of browser and provider may be apart, in seconds. */
const CLOCK_TOLERANCE = 300;

/**
 * Accepts an ID token that the client's provider has signed for it, and that has just been issued; refuses any other.
 *
 * @see https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation
 */
export async function verifyIdToken(client: StandardLogtoClient, token: string): Promise<void> {
  const { issuer, jwksUri } = await client.getOidcConfig();
  await jwtVerify(token, createRemoteJWKSet(new URL(jwksUri)), {
    issuer,
    audience: client.logtoConfig.appId,
    clockTolerance: CLOCK_TOLERANCE,
    maxTokenAge: CLOCK_TOLERANCE,
    requiredClaims: ['iat', 'exp', 'sub'],
  });
}
