package io.keystory.events.application;

import io.keystory.events.application.protocol.AuthorizationRules;
import io.keystory.events.application.protocol.CertificateNames;
import io.keystory.events.application.protocol.ClaimsProfile;
import io.keystory.events.application.protocol.ClientCredentialRules;
import io.keystory.events.application.protocol.FrontchannelLogout;
import io.keystory.events.application.protocol.LoginRules;
import io.keystory.events.application.protocol.ResponseAlgorithms;
import io.keystory.events.application.protocol.SecurityProfile;
import io.keystory.events.application.protocol.TokenBindingRules;
import io.keystory.events.platform.EventType;
import java.util.List;

/** How the protocol treats the client from now on; each group of a {@code ClientProtocol} has an event of its own. */
public sealed interface ProtocolEvent extends ApplicationEvent.PartEvent {

    /** The client is told about users in this form. */
    @EventType("application.claims_profile_chosen")
    record ClaimsProfileChosen(ApplicationId applicationId, ClaimsProfile claimsProfile) implements ProtocolEvent {}

    /** What the client is answered is signed like this. */
    @EventType("application.response_algorithms_chosen")
    record ResponseAlgorithmsChosen(ApplicationId applicationId, ResponseAlgorithms algorithms)
            implements ProtocolEvent {}

    /** The client shows like this who it is. */
    @EventType("application.client_credentials_chosen")
    record ClientCredentialsChosen(ApplicationId applicationId, ClientCredentialRules credentials)
            implements ProtocolEvent {}

    /** The client is known by this name in its certificate, if not by its subject. */
    @EventType("application.certificate_names_chosen")
    record CertificateNamesChosen(ApplicationId applicationId, CertificateNames certificateNames)
            implements ProtocolEvent {}

    /** The client asks for authorizations, and is answered, under these rules. */
    @EventType("application.authorization_rules_chosen")
    record AuthorizationRulesChosen(ApplicationId applicationId, AuthorizationRules authorization)
            implements ProtocolEvent {}

    /** The client keeps signed requests at these addresses; none any more when the list is empty. */
    @EventType("application.request_uris_chosen")
    record RequestUrisChosen(ApplicationId applicationId, List<String> requestUris) implements ProtocolEvent {}

    /** The tokens of the client are bound to this. */
    @EventType("application.token_binding_chosen")
    record TokenBindingChosen(ApplicationId applicationId, TokenBindingRules binding) implements ProtocolEvent {}

    /** The client is told like this, in the browser, that its user signed out. */
    @EventType("application.frontchannel_logout_chosen")
    record FrontchannelLogoutChosen(ApplicationId applicationId, FrontchannelLogout frontchannelLogout)
            implements ProtocolEvent {}

    /** The users of the client sign in to it like this. */
    @EventType("application.login_rules_chosen")
    record LoginRulesChosen(ApplicationId applicationId, LoginRules login) implements ProtocolEvent {}

    /** The client is under this security profile. */
    @EventType("application.security_profile_chosen")
    record SecurityProfileChosen(ApplicationId applicationId, SecurityProfile securityProfile)
            implements ProtocolEvent {}
}
