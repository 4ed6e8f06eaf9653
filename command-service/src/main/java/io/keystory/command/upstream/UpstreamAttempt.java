package io.keystory.command.upstream;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/**
 * One attempt to sign in elsewhere: what the answer has to fit.
 *
 * @param state what the answer has to bring back
 * @param redirectUri where the answer arrives
 */
public record UpstreamAttempt(String state, String redirectUri, Nonce nonce, CodeVerifier verifier) {}
