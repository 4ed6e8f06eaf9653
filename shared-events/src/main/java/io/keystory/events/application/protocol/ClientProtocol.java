package io.keystory.events.application.protocol;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keystory.events.platform.Change;
import java.util.List;

/**
 * How the protocol treats a client, in groups that are chosen together; each group has an event of its own. In JSON the
 * members of all groups stand side by side, under their registered names in camel case.
 *
 * @param requestUris where it keeps signed requests, never null
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7591#section-2">RFC 7591, 2</a>
 */
public record ClientProtocol(
        ClaimsProfile claimsProfile,
        @JsonUnwrapped ResponseAlgorithms algorithms,
        @JsonUnwrapped ClientCredentialRules credentials,
        @JsonUnwrapped AuthorizationRules authorization,
        @JsonUnwrapped TokenBindingRules binding,
        @JsonUnwrapped FrontchannelLogout frontchannelLogout,
        SecurityProfile securityProfile,
        @JsonUnwrapped CertificateNames certificateNames,
        List<String> requestUris,
        @JsonUnwrapped LoginRules login) {

    /** What a client gets that chose nothing. */
    public static final ClientProtocol DEFAULTS =
            new ClientProtocol(null, null, null, null, null, null, null, null, null, null);

    public ClientProtocol {
        claimsProfile = requireNonNullElse(claimsProfile, ClaimsProfile.COMPATIBLE);
        algorithms = requireNonNullElse(algorithms, ResponseAlgorithms.DEFAULTS);
        credentials = requireNonNullElse(credentials, ClientCredentialRules.DEFAULTS);
        authorization = requireNonNullElse(authorization, AuthorizationRules.DEFAULTS);
        binding = requireNonNullElse(binding, TokenBindingRules.DEFAULTS);
        frontchannelLogout = requireNonNullElse(frontchannelLogout, FrontchannelLogout.DEFAULTS);
        securityProfile = requireNonNullElse(securityProfile, SecurityProfile.NONE);
        certificateNames = requireNonNullElse(certificateNames, CertificateNames.DEFAULTS);
        requestUris = requestUris == null ? List.of() : List.copyOf(requestUris);
        login = requireNonNullElse(login, LoginRules.DEFAULTS);
    }

    /** The same with another claims profile. */
    public ClientProtocol with(ClaimsProfile profile) {
        return new ClientProtocol(profile, algorithms, credentials, authorization, binding, frontchannelLogout,
                securityProfile, certificateNames, requestUris, login);
    }

    /** The same with other algorithms. */
    public ClientProtocol with(ResponseAlgorithms others) {
        return new ClientProtocol(claimsProfile, others, credentials, authorization, binding, frontchannelLogout,
                securityProfile, certificateNames, requestUris, login);
    }

    /** The same with other credentials. */
    public ClientProtocol with(ClientCredentialRules others) {
        return new ClientProtocol(claimsProfile, algorithms, others, authorization, binding, frontchannelLogout,
                securityProfile, certificateNames, requestUris, login);
    }

    /** The same with other rules for authorizations. */
    public ClientProtocol with(AuthorizationRules others) {
        return new ClientProtocol(claimsProfile, algorithms, credentials, others, binding, frontchannelLogout,
                securityProfile, certificateNames, requestUris, login);
    }

    /** The same with other rules for what tokens are bound to. */
    public ClientProtocol with(TokenBindingRules others) {
        return new ClientProtocol(claimsProfile, algorithms, credentials, authorization, others, frontchannelLogout,
                securityProfile, certificateNames, requestUris, login);
    }

    /** The same under another security profile. */
    public ClientProtocol with(SecurityProfile profile) {
        return new ClientProtocol(claimsProfile, algorithms, credentials, authorization, binding, frontchannelLogout,
                profile, certificateNames, requestUris, login);
    }

    /** The same, told otherwise in the browser that somebody signed out. */
    public ClientProtocol with(FrontchannelLogout other) {
        return new ClientProtocol(claimsProfile, algorithms, credentials, authorization, binding, other,
                securityProfile, certificateNames, requestUris, login);
    }

    /** The same for a client that is known by another name in its certificate. */
    public ClientProtocol with(CertificateNames others) {
        return new ClientProtocol(claimsProfile, algorithms, credentials, authorization, binding, frontchannelLogout,
                securityProfile, others, requestUris, login);
    }

    /** The same for a client that keeps its requests elsewhere. */
    public ClientProtocol withRequestUris(List<String> others) {
        return new ClientProtocol(claimsProfile, algorithms, credentials, authorization, binding, frontchannelLogout,
                securityProfile, certificateNames, others, login);
    }

    /** The same for a client whose users sign in otherwise. */
    public ClientProtocol with(LoginRules others) {
        return new ClientProtocol(claimsProfile, algorithms, credentials, authorization, binding, frontchannelLogout,
                securityProfile, certificateNames, requestUris, others);
    }

    /** What is to change, member by member: what is absent stays, null goes back to the default. */
    public record Changes(
            Change<ClaimsProfile> claimsProfile,
            @JsonUnwrapped ResponseAlgorithms.Changes algorithms,
            @JsonUnwrapped ClientCredentialRules.Changes credentials,
            @JsonUnwrapped AuthorizationRules.Changes authorization,
            @JsonUnwrapped TokenBindingRules.Changes binding,
            @JsonUnwrapped FrontchannelLogout.Changes frontchannelLogout,
            Change<SecurityProfile> securityProfile,
            @JsonUnwrapped CertificateNames.Changes certificateNames,
            Change<List<String>> requestUris,
            @JsonUnwrapped LoginRules.Changes login) {

        /** The settings after the changes. */
        public ClientProtocol over(ClientProtocol before) {
            return new ClientProtocol(claimsProfile.or(before.claimsProfile()), algorithms.over(before.algorithms()),
                    credentials.over(before.credentials()), authorization.over(before.authorization()),
                    binding.over(before.binding()), frontchannelLogout.over(before.frontchannelLogout()),
                    securityProfile.or(before.securityProfile()), certificateNames.over(before.certificateNames()),
                    requestUris.or(before.requestUris()), login.over(before.login()));
        }
    }
}
