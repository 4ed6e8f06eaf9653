package io.keystory.oidc.interaction;

import io.keystory.events.interaction.InteractionView;
import io.keystory.events.user.UserId;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.interaction.request.AuthorizationError;
import io.keystory.oidc.interaction.request.ClientRequest;
import io.keystory.oidc.interaction.request.ReturnAddress;
import io.keystory.oidc.session.LiveSession;
import io.keystory.oidc.user.Users;
import java.util.Optional;

/** Whom an application is open to, where access to it is limited; where it is not, this costs nothing. */
final class LetIn {

    private final Users users;

    LetIn(Users users) {
        this.users = users;
    }

    /** Throws {@code access_denied} for somebody who is signed in and may not use the application. */
    void require(ClientRequest request, LiveSession session) {
        if (!isOpen(request.client(), session.userId())) {
            throw refused(request.address());
        }
    }

    /** Why somebody who signed in on the way does not get on; empty when they do. */
    Optional<AuthorizationError> refusal(Client client, InteractionView interaction) {
        return isOpen(client, interaction.userId())
                ? Optional.empty() : Optional.of(refused(ReturnAddress.of(interaction.request(), client.id())));
    }

    private boolean isOpen(Client client, String userId) {
        return client.access() == null || users.find(new UserId(userId)).filter(client::isOpenTo).isPresent();
    }

    private static AuthorizationError refused(ReturnAddress address) {
        return AuthorizationError.returned(address, "access_denied", Client.NOT_OPEN);
    }
}
