package io.keystory.oidc.support;

import io.keystory.events.application.ApplicationCommand.NewSecret;
import io.keystory.events.application.ApplicationCommand.RegisterApplication;
import io.keystory.events.application.ApplicationCommand.RemoveRegistration;
import io.keystory.events.application.ApplicationCommand.ReplaceRegistration;
import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationEvent.ApplicationDeleted;
import io.keystory.events.application.ApplicationEvent.ApplicationRegistered;
import io.keystory.events.application.ApplicationEvent.ApplicationRenamed;
import io.keystory.events.application.ApplicationEvent.ClientMetadataChanged;
import io.keystory.events.application.ApplicationEvent.RegistrationChanged;
import io.keystory.events.application.ApplicationEvent.SecretCreated;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.ConsentScopeEvent.UserScopeEnabled;
import io.keystory.events.application.ProtocolEvent.ClaimsProfileChosen;
import io.keystory.events.application.ProtocolEvent.ClientCredentialsChosen;
import io.keystory.events.application.ProtocolEvent.LoginRulesChosen;
import io.keystory.events.application.ProtocolEvent.RequestUrisChosen;
import io.keystory.events.application.ProtocolEvent.ResponseAlgorithmsChosen;
import io.keystory.events.application.RegisteredClient;
import io.keystory.events.application.UserScope;
import io.keystory.events.clientregistration.InitialAccessTokenCommand.UseInitialAccessToken;
import io.keystory.events.clientregistration.InitialAccessTokenEvent.InitialAccessTokenUsed;
import io.keystory.events.clientregistration.InitialAccessTokenFold;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.store.Streams;
import io.keystory.store.vault.VaultEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the command service does when clients register. */
final class TestRegistrations {

    private final Streams streams;
    private final TestEvents events;

    TestRegistrations(Streams streams, TestEvents events) {
        this.streams = streams;
        this.events = events;
    }

    /** Whether the command was about such a client, and was done. */
    boolean take(Command command) {
        switch (command) {
            case UseInitialAccessToken c -> use(c);
            case RegisterApplication c -> register(c);
            case ReplaceRegistration c -> replace(c);
            case RemoveRegistration c -> events.append(new ApplicationDeleted(c.applicationId()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void use(UseInitialAccessToken c) {
        streams.fold(c.tokenId().stream(), new InitialAccessTokenFold())
                .filter(token -> token.isUsable(c.now().toEpochMilli()))
                .orElseThrow(() -> new KeystoryException("client_registration.token_not_usable", 401));
        events.append(new InitialAccessTokenUsed(c.tokenId(), c.applicationId()));
    }

    private void register(RegisterApplication c) {
        ApplicationId id = c.applicationId();
        RegisteredClient client = c.client();
        events.append(new ApplicationCreated(id, client.name(), null, client.type(), client.metadata(),
                ClientSettings.DEFAULTS, Map.of(), true));
        choose(id, client);
        addSecret(id, c.secret(), c.secretExpiresAt());
        NewSecret token = c.registrationToken();
        events.append(token == null ? List.of() : List.of(entry(id, token)), new ApplicationRegistered(
                id, client.registration(), token == null ? null : token.secretId(), c.initialAccessTokenId()));
    }

    private void replace(ReplaceRegistration c) {
        ApplicationId id = c.applicationId();
        events.append(new ApplicationRenamed(id, c.client().name()),
                new ClientMetadataChanged(id, c.client().metadata()));
        choose(id, c.client());
        addSecret(id, c.secret(), c.secretExpiresAt());
        events.append(new RegistrationChanged(id, c.client().registration()));
    }

    private void choose(ApplicationId id, RegisteredClient client) {
        events.append(new ClaimsProfileChosen(id, client.protocol().claimsProfile()),
                new ResponseAlgorithmsChosen(id, client.protocol().algorithms()),
                new ClientCredentialsChosen(id, client.protocol().credentials()),
                new RequestUrisChosen(id, client.protocol().requestUris()),
                new LoginRulesChosen(id, client.protocol().login()));
        client.registration().scopes().stream().map(UserScope::of).flatMap(Optional::stream)
                .forEach(scope -> events.append(new UserScopeEnabled(id, scope)));
    }

    private void addSecret(ApplicationId id, NewSecret secret, Long expiresAt) {
        if (secret != null) {
            events.append(List.of(entry(id, secret)),
                    new SecretCreated(id, "Default secret", secret.secretId(), expiresAt));
        }
    }

    private static VaultEntry entry(ApplicationId id, NewSecret secret) {
        return new VaultEntry(
                secret.secretId(), "of-a-client", id.stream(), secret.value().value(), secret.value().value());
    }
}
