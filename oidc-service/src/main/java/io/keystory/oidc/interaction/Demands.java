package io.keystory.oidc.interaction;

import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.events.interaction.request.ClaimsRequest;
import io.keystory.oidc.interaction.request.AuthorizationError;
import io.keystory.oidc.interaction.request.ReturnAddress;
import io.keystory.oidc.session.LiveSession;
import io.keystory.oidc.user.AuthenticationContexts;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What an application demands of who signs in, and when and how they do.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#Authenticates">OpenID Connect Core 3.1.2.3</a>
 */
final class Demands {

    private static final List<String> AGAIN = List.of("login", "select_account");

    private Demands() {}

    /** Whether a session meets them; a way of authentication that is essential is always gone through again. */
    static boolean areMet(AuthorizationRequest request, Optional<LiveSession> session, long now) {
        return session.isPresent()
                && Collections.disjoint(request.prompts(), AGAIN)
                && !request.claims().isAcrEssential()
                && isOf(request.claims(), session.get().userId())
                && !session.get().isOlderThan(request.maxAge(), now);
    }

    /** Why somebody who went through an interaction does not get where they were going; empty when they do. */
    static Optional<AuthorizationError> refusal(InteractionView interaction) {
        ReturnAddress address = ReturnAddress.of(interaction.request(), interaction.applicationId());
        ClaimsRequest claims = interaction.request().claims();
        if (!isOf(claims, interaction.userId())) {
            return Optional.of(AuthorizationError.returned(
                    address, "login_required", "Somebody else signed in than was asked for."));
        }
        if (claims.isAcrEssential()
                && Collections.disjoint(claims.acrValues(), AuthenticationContexts.reached(interaction.amr()))) {
            return Optional.of(AuthorizationError.returned(address, "unmet_authentication_requirements",
                    "The user was not authenticated in the way that was asked for."));
        }
        return interaction.isRefused()
                ? Optional.of(AuthorizationError.returned(address, "access_denied", "The user did not allow it."))
                : Optional.empty();
    }

    private static boolean isOf(ClaimsRequest claims, String userId) {
        return claims.subject() == null || claims.subject().equals(userId);
    }
}
