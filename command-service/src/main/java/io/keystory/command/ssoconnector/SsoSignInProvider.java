package io.keystory.command.ssoconnector;

import io.keystory.command.upstream.UpstreamProvider;
import io.keystory.command.upstream.saml.SamlPartner;

/** An enterprise identity provider, with everything that signing people in there takes. */
public sealed interface SsoSignInProvider {

    /**
     * One that speaks OpenID Connect.
     *
     * @param trustsUnverifiedEmail whether an address counts that the provider does not call verified
     */
    record OpenId(UpstreamProvider provider, boolean trustsUnverifiedEmail) implements SsoSignInProvider {}

    /** One that speaks SAML; {@code issuer} is what it calls itself. */
    record Saml(String issuer, SamlPartner partner) implements SsoSignInProvider {}
}
