package io.keystory.oidc.clientregistration;

import static io.keystory.oidc.clientregistration.RegistrationError.invalidMetadata;

import io.keystory.oidc.application.ImplicitFlow;
import io.keystory.oidc.application.ResponseType;
import java.util.List;
import java.util.Optional;

/**
 * Response types go with the grant types that they lead to.
 *
 * @see <a href="https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata">OpenID Connect Dynamic Client Registration 2</a>
 */
final class ResponseTypeRules {

    private static final String CODE = "authorization_code";

    private ResponseTypeRules() {}

    /** The response types; throws {@code invalid_client_metadata} when they do not fit. Whoever does not say uses codes. */
    static List<String> read(RequestedMetadata asked, List<String> grantTypes) {
        boolean hasCode = grantTypes.contains(CODE);
        List<String> names = asked.texts("response_types")
                .orElse(hasCode ? List.of(ResponseType.CODE.wireName()) : List.of());
        List<ResponseType> types = names.stream().map(ResponseType::of).flatMap(Optional::stream).toList();
        boolean fits = types.size() == names.size() && types.contains(ResponseType.CODE) == hasCode
                && types.stream().anyMatch(ResponseType::isImplicit) == grantTypes.contains(ImplicitFlow.GRANT_TYPE);
        if (!fits) {
            throw invalidMetadata("response_types do not fit grant_types: code goes with " + CODE
                    + ", id_token and id_token token with " + ImplicitFlow.GRANT_TYPE + ", and no others are known.");
        }
        if (types.stream().anyMatch(ResponseType::bringsAccessToken) && mustBind(asked)) {
            throw invalidMetadata("Access tokens of the authorization endpoint are bound to no key.");
        }
        return names;
    }

    private static boolean mustBind(RequestedMetadata asked) {
        return asked.flag("dpop_bound_access_tokens").orElse(false);
    }
}
