package io.keystory.oidc.samlapplication;

/**
 * A sign-in that a service provider waits for.
 *
 * @param requestId of its request
 * @param relayState what it wants to have back, or null
 * @param state of the authorization request that was made of it
 * @param verifier the code verifier of that
 * @param at when it began, epoch ms
 */
record PendingSignOn(String requestId, String relayState, String state, String verifier, long at) {}
