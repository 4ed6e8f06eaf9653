package io.keystory.command.upstream.saml;

/**
 * Ourselves, towards one identity provider.
 *
 * @param entityId what we are called there
 * @param acsUrl where answers are posted to
 * @param keys what it knows us by
 */
public record ServiceProvider(String entityId, String acsUrl, ServiceProviderKeys keys) {}
