package io.keystory.oidc.clientregistration;

import static io.keystory.oidc.clientregistration.RegistrationError.invalidMetadata;
import static io.keystory.oidc.clientregistration.RegistrationError.invalidRedirectUri;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientRegistration;
import io.keystory.events.application.RegisteredClient;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.events.user.VisibleText;
import io.keystory.oidc.application.ImplicitFlow;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Reads what a client says of itself, and refuses what the policy or the standard does not allow.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7591#section-2">RFC 7591, 2</a>
 * @see <a href="https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata">OpenID Connect Dynamic Client Registration 2</a>
 */
final class RegistrationReader {

    private static final String CODE = "authorization_code";
    private static final String NATIVE = "native";
    private static final String NONE = "none";
    private static final int LONGEST_NAME = 256;
    private static final List<String> NOT_OFFERED = List.of("id_token_encrypted_response_alg",
            "userinfo_encrypted_response_alg", "request_object_encryption_alg", "authorization_encrypted_response_alg");

    private RegistrationReader() {}

    /**
     * The client; throws {@code invalid_client_metadata} or {@code invalid_redirect_uri}.
     *
     * @param statementIssuer who vouches for it, or null
     */
    static RegisteredClient read(RequestedMetadata asked, RegistrationPolicy policy, String statementIssuer) {
        refuseNotOffered(asked);
        List<String> redirectUris = asked.texts("redirect_uris").orElse(List.of());
        String applicationType = applicationType(asked, redirectUris);
        String method = method(asked, applicationType, policy);
        ApplicationType type = type(applicationType, method);
        List<String> grantTypes = grantTypes(asked, policy);
        List<String> responseTypes = ResponseTypeRules.read(asked, grantTypes);
        checkRedirects(asked, redirectUris, grantTypes, applicationType, policy);
        ClientRegistration registration = new ClientRegistration(applicationType, method, grantTypes, responseTypes,
                scopes(asked, policy), asked.address("client_uri").orElse(null),
                asked.address("policy_uri").orElse(null), asked.address("tos_uri").orElse(null),
                asked.text("software_id").orElse(null), asked.text("software_version").orElse(null), statementIssuer);
        return new RegisteredClient(name(asked), type, metadata(asked, redirectUris),
                ProtocolReader.read(asked, method), registration);
    }

    private static void refuseNotOffered(RequestedMetadata asked) {
        NOT_OFFERED.stream().filter(asked::has).findFirst().ifPresent(name -> {
            throw invalidMetadata(name + " is not offered: nothing is encrypted here.");
        });
        if (!asked.text("subject_type").orElse("public").equals("public")) {
            throw invalidMetadata("subject_type can only be public.");
        }
    }

    private static String name(RequestedMetadata asked) {
        String name = asked.text("client_name").map(VisibleText::of).map(String::strip).filter(text -> !text.isEmpty())
                .orElse("Unnamed application");
        if (name.length() > LONGEST_NAME) {
            throw invalidMetadata("client_name has at most 256 characters.");
        }
        return name;
    }

    /** Whoever does not say so, and sends people to no web site, is native. */
    private static String applicationType(RequestedMetadata asked, List<String> redirectUris) {
        boolean looksNative = asked.text("token_endpoint_auth_method").filter(NONE::equals).isPresent()
                && !redirectUris.isEmpty() && redirectUris.stream().allMatch(RedirectRules::isNative);
        String type = asked.text("application_type").orElse(looksNative ? NATIVE : "web");
        if (!Set.of(NATIVE, "web").contains(type)) {
            throw invalidMetadata("application_type is web or native.");
        }
        return type;
    }

    private static String method(RequestedMetadata asked, String applicationType, RegistrationPolicy policy) {
        String method = asked.text("token_endpoint_auth_method")
                .orElse(applicationType.equals(NATIVE) ? NONE : "client_secret_basic");
        if (!policy.tokenEndpointAuthMethods().contains(method)) {
            throw invalidMetadata("token_endpoint_auth_method is one of " + policy.tokenEndpointAuthMethods() + ".");
        }
        if (applicationType.equals(NATIVE) && !method.equals(NONE)) {
            throw invalidMetadata("Native applications cannot keep what they would authenticate with.");
        }
        return method;
    }

    private static ApplicationType type(String applicationType, String method) {
        if (!method.equals(NONE)) {
            return ApplicationType.TRADITIONAL;
        }
        return applicationType.equals(NATIVE) ? ApplicationType.NATIVE : ApplicationType.SPA;
    }

    private static List<String> grantTypes(RequestedMetadata asked, RegistrationPolicy policy) {
        List<String> types = asked.texts("grant_types").orElse(List.of(CODE));
        if (types.isEmpty() || !policy.grantTypes().containsAll(types)) {
            throw invalidMetadata("grant_types are some of " + policy.grantTypes() + ".");
        }
        return types;
    }

    private static void checkRedirects(RequestedMetadata asked, List<String> redirectUris, List<String> grantTypes,
            String applicationType, RegistrationPolicy policy) {
        boolean isImplicit = grantTypes.contains(ImplicitFlow.GRANT_TYPE);
        if (redirectUris.isEmpty() && (isImplicit || grantTypes.contains(CODE))) {
            throw invalidRedirectUri("redirect_uris are missing.");
        }
        boolean isNative = applicationType.equals(NATIVE);
        if (isImplicit && !isNative) {
            RedirectRules.refuseLocalhost(redirectUris);
        }
        RedirectRules.check(redirectUris, isNative, policy);
        RedirectRules.check(asked.texts("post_logout_redirect_uris").orElse(List.of()), isNative, policy);
    }

    /** All that the policy allows unless the client names its own. */
    private static List<String> scopes(RequestedMetadata asked, RegistrationPolicy policy) {
        List<String> scopes = asked.text("scope")
                .map(text -> Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).distinct().toList())
                .orElse(policy.scopes());
        if (!policy.scopes().containsAll(scopes)) {
            throw invalidMetadata("scope has some of " + policy.scopes() + ".");
        }
        return scopes;
    }

    private static ClientMetadata metadata(RequestedMetadata asked, List<String> redirectUris) {
        return new ClientMetadata(redirectUris, asked.texts("post_logout_redirect_uris").orElse(List.of()),
                asked.address("backchannel_logout_uri").orElse(null),
                asked.flag("backchannel_logout_session_required").orElse(null), asked.address("logo_uri").orElse(null));
    }
}
