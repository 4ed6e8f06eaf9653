package io.keystory.oidc.interaction.request;

import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.oidc.application.Client;

/** A request with the client that made it; {@code loginHint} and {@code oneTimeToken} may be null. */
public record ClientRequest(
        Client client, AuthorizationRequest request, String loginHint, String oneTimeToken, ReturnAddress address) {}
