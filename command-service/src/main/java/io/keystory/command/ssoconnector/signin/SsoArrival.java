package io.keystory.command.ssoconnector.signin;

import io.keystory.command.upstream.UpstreamTokens;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who came back from the provider of their enterprise.
 *
 * @param tokens null where the connector keeps none, or the provider gives none
 */
public record SsoArrival(SsoPerson person, @Nullable UpstreamTokens tokens) {}
