package io.keystory.command.connector.social;

import io.keystory.command.upstream.UpstreamProvider;
import io.keystory.command.upstream.saml.SamlPartner;

/** A social provider, with everything that signing people in there takes. */
public sealed interface SocialProvider {

    /** One that speaks OAuth 2.0 or OpenID Connect. */
    record OAuth(UpstreamProvider provider) implements SocialProvider {}

    /**
     * One that speaks SAML.
     *
     * @param trustsUnverifiedEmail whether an address counts, although nothing says that anybody has verified it
     */
    record Saml(SamlPartner partner, boolean trustsUnverifiedEmail) implements SocialProvider {}
}
