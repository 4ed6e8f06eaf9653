package io.keystory.oidc.clientregistration;

import static io.keystory.oidc.clientregistration.RegistrationError.invalidMetadata;

import io.keystory.events.application.protocol.AuthorizationRules;
import io.keystory.events.application.protocol.ClaimsProfile;
import io.keystory.events.application.protocol.ClientAuthenticationMethod;
import io.keystory.events.application.protocol.ClientCredentialRules;
import io.keystory.events.application.protocol.ClientProtocol;
import io.keystory.events.application.protocol.FrontchannelLogout;
import io.keystory.events.application.protocol.LoginRules;
import io.keystory.events.application.protocol.ResponseAlgorithms;
import io.keystory.events.application.protocol.TokenBindingRules;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.platform.jose.PublicKeySet;
import java.util.Arrays;

/** Reads how a client that registers wants to be treated; it is told about people as the standard has it. */
final class ProtocolReader {

    private static final int MOST_REQUEST_URIS = 20;

    private ProtocolReader() {}

    /** Throws {@code invalid_client_metadata}. */
    static ClientProtocol read(RequestedMetadata asked, String method) {
        return ClientProtocol.DEFAULTS
                .with(ClaimsProfile.STANDARD)
                .with(new ResponseAlgorithms(
                        asked.algorithm("id_token_signed_response_alg").orElse(SignatureAlgorithm.RS256),
                        asked.algorithm("userinfo_signed_response_alg").orElse(null)))
                .with(credentials(asked, method))
                .with(new AuthorizationRules(
                        asked.flag("require_pushed_authorization_requests").orElse(false),
                        asked.flag("require_signed_request_object").orElse(false),
                        asked.algorithm("request_object_signing_alg").orElse(null),
                        asked.algorithm("authorization_signed_response_alg").orElse(null)))
                .with(new TokenBindingRules(asked.flag("dpop_bound_access_tokens").orElse(false), false))
                .with(new FrontchannelLogout(asked.address("frontchannel_logout_uri").orElse(null),
                        asked.flag("frontchannel_logout_session_required").orElse(false)))
                .with(new LoginRules(asked.seconds("default_max_age").orElse(null),
                        asked.flag("require_auth_time").orElse(false), asked.address("initiate_login_uri").orElse(null)))
                .withRequestUris(asked.fetchable("request_uris", MOST_REQUEST_URIS));
    }

    private static ClientCredentialRules credentials(RequestedMetadata asked, String method) {
        checkKeys(asked);
        ClientAuthenticationMethod shown = Arrays.stream(ClientAuthenticationMethod.values())
                .filter(known -> known.wireName().equals(method)).findFirst().orElse(null);
        return new ClientCredentialRules(shown,
                shown == ClientAuthenticationMethod.PRIVATE_KEY_JWT
                        ? asked.algorithm("token_endpoint_auth_signing_alg").orElse(null) : null,
                asked.object("jwks").orElse(null), asked.text("jwks_uri").orElse(null), null);
    }

    private static void checkKeys(RequestedMetadata asked) {
        if (asked.has("jwks") && asked.has("jwks_uri")) {
            throw invalidMetadata("jwks and jwks_uri are not used together.");
        }
        asked.object("jwks").filter(jwks -> !PublicKeySet.isUsable(jwks)).ifPresent(jwks -> {
            throw invalidMetadata("jwks is a JWK set of public signing keys.");
        });
        asked.text("jwks_uri").filter(uri -> !PublicKeySet.isAddress(uri)).ifPresent(uri -> {
            throw invalidMetadata("jwks_uri is an https address.");
        });
    }
}
