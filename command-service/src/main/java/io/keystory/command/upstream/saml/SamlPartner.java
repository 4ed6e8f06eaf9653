package io.keystory.command.upstream.saml;

import io.keystory.platform.saml.SamlIdentityProvider;
import java.net.URI;
import java.util.Map;

/**
 * An identity provider and ourselves, as they know each other.
 *
 * @param attributes the names of the attributes that say {@code id}, {@code email}, {@code name} and {@code avatar}
 */
public record SamlPartner(SamlProvider provider, ServiceProvider us, Map<String, String> attributes) {

    /** The same with a provider as it was configured. */
    public static SamlPartner of(SamlIdentityProvider provider, ServiceProvider us, Map<String, String> attributes) {
        return new SamlPartner(new SamlProvider(
                provider.entityId(), URI.create(provider.signInEndpoint()), provider.keys()), us, attributes);
    }
}
