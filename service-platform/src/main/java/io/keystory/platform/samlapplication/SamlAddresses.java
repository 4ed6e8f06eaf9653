package io.keystory.platform.samlapplication;

/**
 * Where we are, as an identity provider, for one SAML application.
 *
 * @param origin the public origin, without a trailing slash
 * @param applicationId the application's id
 */
public record SamlAddresses(String origin, String applicationId) {

    /** What we are called; the metadata is there. */
    public String entityId() {
        return application() + "/metadata";
    }

    /** Where the service provider sends people to sign in, in either binding. */
    public String signOn() {
        return origin + "/api/saml/" + applicationId + "/authn";
    }

    /** Where the OpenID Provider sends them when they have. */
    public String callback() {
        return application() + "/callback";
    }

    private String application() {
        return origin + "/api/saml-applications/" + applicationId;
    }
}
