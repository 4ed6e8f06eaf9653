package io.keystory.command.upstream.saml;

import org.jspecify.annotations.Nullable;

/**
 * Ourselves, towards one identity provider.
 *
 * @param entityId what we are called there
 * @param acsUrl where answers are posted to
 * @param nameIdFormat what kind of name we ask for; null for whatever it gives
 * @param keys what it knows us by
 */
public record ServiceProvider(
        String entityId, String acsUrl, @Nullable String nameIdFormat, ServiceProviderKeys keys) {}
