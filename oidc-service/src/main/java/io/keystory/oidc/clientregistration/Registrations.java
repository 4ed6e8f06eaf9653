package io.keystory.oidc.clientregistration;

import io.keystory.events.application.ApplicationCommand.NewSecret;
import io.keystory.events.application.ApplicationCommand.RegisterApplication;
import io.keystory.events.application.ApplicationCommand.RemoveRegistration;
import io.keystory.events.application.ApplicationCommand.ReplaceRegistration;
import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.application.ApplicationView.SecretEntry;
import io.keystory.events.application.RegisteredClient;
import io.keystory.events.clientregistration.InitialAccessTokenCommand.UseInitialAccessToken;
import io.keystory.events.clientregistration.InitialAccessTokenId;
import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.platform.token.TokenDigest;
import io.keystory.store.Streams;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Has registrations decided, and reads them as they are now. */
final class Registrations {

    private static final Set<String> WITHOUT_SECRET = Set.of("none", "private_key_jwt");
    private static final int TOKEN_LENGTH = 43;

    private final Commands commands;
    private final Streams streams;
    private final Clock clock;

    Registrations(Commands commands, Streams streams, Clock clock) {
        this.commands = commands;
        this.streams = streams;
        this.clock = clock;
    }

    /** Registers the client, and uses the token up that lets it; throws the refusal. */
    Issued register(RegisteredClient client, Optional<InitialAccessTokenId> access, RegistrationPolicy policy) {
        ApplicationId id = new ApplicationId(Ids.next());
        String token = Ids.nextSecret(TOKEN_LENGTH);
        List<Command> steps = new ArrayList<>();
        access.ifPresent(used -> steps.add(new UseInitialAccessToken(used, id, clock.instant())));
        steps.add(new RegisterApplication(id, client, secret(client), expiry(policy),
                new NewSecret(Ids.next(), new Secret(TokenDigest.text(token))),
                access.map(InitialAccessTokenId::value).orElse(null)));
        send(steps);
        return new Issued(id, token);
    }

    /** Replaces what the client says of itself, and its secret where it has none that still counts. */
    void replace(ApplicationView before, RegisteredClient client, RegistrationPolicy policy) {
        boolean hasSecret = before.secrets().stream().anyMatch(this::isLive);
        send(List.of(new ReplaceRegistration(new ApplicationId(before.id()), client,
                hasSecret ? null : secret(client), expiry(policy))));
    }

    /** Takes in a client that publishes what it says of itself; somebody else may have done so a moment before. */
    void publish(ApplicationId id, RegisteredClient client) {
        try {
            send(List.of(new RegisterApplication(id, client, null, null, null, null)));
        } catch (ProviderError e) {
            if (find(id).isEmpty()) {
                throw e;
            }
        }
    }

    /** Replaces what a client says that publishes it. */
    void replace(ApplicationId id, RegisteredClient client) {
        send(List.of(new ReplaceRegistration(id, client, null, null)));
    }

    void remove(ApplicationId id) {
        send(List.of(new RemoveRegistration(id)));
    }

    /** The client as the log has it; empty unless it registered itself. */
    Optional<ApplicationView> find(ApplicationId id) {
        return streams.fold(id.stream(), new ApplicationFold()).filter(view -> view.registration() != null);
    }

    private void send(List<Command> steps) {
        try {
            commands.sendTogether(steps);
        } catch (KeystoryException refusal) {
            throw RegistrationError.of(refusal);
        }
    }

    private boolean isLive(SecretEntry secret) {
        return secret.expiresAt() == null || secret.expiresAt() > clock.millis();
    }

    private static NewSecret secret(RegisteredClient client) {
        return WITHOUT_SECRET.contains(client.registration().tokenEndpointAuthMethod())
                ? null : new NewSecret(Ids.next(), new Secret(Ids.nextSecret()));
    }

    private Long expiry(RegistrationPolicy policy) {
        return policy.clientSecretTtl() == null
                ? null : clock.instant().plus(Duration.ofSeconds(policy.clientSecretTtl())).toEpochMilli();
    }

    /** A client that registered, and the token that it manages its registration with. */
    record Issued(ApplicationId id, String token) {}
}
