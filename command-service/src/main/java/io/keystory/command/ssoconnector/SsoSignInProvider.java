package io.keystory.command.ssoconnector;

import io.keystory.command.upstream.UpstreamProvider;
import io.keystory.command.upstream.saml.ServiceProvider;
import io.keystory.platform.ssoconnector.SamlIdentityProvider;
import java.util.Map;

/** An enterprise identity provider, with everything that signing people in there takes. */
public sealed interface SsoSignInProvider {

    /**
     * One that speaks OpenID Connect.
     *
     * @param trustsUnverifiedEmail whether an address counts that the provider does not call verified
     */
    record OpenId(UpstreamProvider provider, boolean trustsUnverifiedEmail) implements SsoSignInProvider {}

    /**
     * One that speaks SAML.
     *
     * @param us ourselves, as it knows us
     * @param attributes the names of the attributes that say {@code id}, {@code email} and {@code name}
     */
    record Saml(SamlIdentityProvider provider, ServiceProvider us, Map<String, String> attributes)
            implements SsoSignInProvider {}
}
