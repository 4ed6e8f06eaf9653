package io.keystory.command.connector.social;

import io.keystory.events.connector.ConnectorId;
import io.keystory.events.connector.ManagedSignInCommand.RecordManagedAnswer;
import io.keystory.events.connector.ManagedSignInCommand.RecordManagedRefusal;
import io.keystory.events.connector.ManagedSignInCommand.RequestManagedSignIn;
import io.keystory.events.connector.ManagedSignInCommand.UseManagedAnswer;
import io.keystory.events.connector.ManagedSignInFold;
import io.keystory.events.connector.ManagedSignInId;
import io.keystory.events.connector.ManagedSignInView;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.identity.ExternalUser;
import io.keystory.events.user.identity.PostedAnswer;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sign-ins at providers which post their answers, that administrators' own programs asked for; each is good for ten
 * minutes. A program knows its own by the state and the address that it gave.
 */
final class ManagedSignIns implements WaitingAttempts {

    /** How long one is good for; who signed in is forgotten when that is over. */
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final String OWNER = "management:";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Streams streams;
    private final Vault vault;
    private final Commands commands;
    private final Clock clock;

    ManagedSignIns(Streams streams, Vault vault, Commands commands, Clock clock) {
        this.streams = streams;
        this.vault = vault;
        this.commands = commands;
        this.clock = clock;
    }

    /** The attempt of a program that gave these; its name says nothing of them, and fits into a relay state. */
    SocialAttempt attempt(ConnectorId connector, String state, String redirectUri) {
        byte[] name = vault.digest(String.join("\n", ManagedSignInId.STREAM_TYPE, connector.value(), state, redirectUri));
        return new SocialAttempt(connector, OWNER + Base64.getUrlEncoder().withoutPadding().encodeToString(name), state,
                redirectUri);
    }

    /** Has an answer waited for; 400 connector.invalid_request_parameters where the same was answered before. */
    void begin(SocialAttempt attempt) {
        commands.send(new RequestManagedSignIn(id(attempt.owner()), attempt.connector(), attempt.state(),
                attempt.redirectUri(), clock.instant().plus(LIFETIME)));
    }

    /** What the provider answered; empty before, and once it was used. */
    Optional<PostedAnswer> answered(SocialAttempt attempt) {
        return view(id(attempt.owner())).filter(one -> one.hasPerson(clock.millis()))
                .flatMap(one -> vault.open(one.personId())
                        .map(person -> new PostedAnswer(one.answerId(), JSON.readValue(person, ExternalUser.class))));
    }

    /** Takes who signed in; 401 connector.social_auth_code_invalid where somebody else was quicker. */
    void use(SocialAttempt attempt) {
        commands.send(new UseManagedAnswer(id(attempt.owner()), clock.instant()));
    }

    @Override
    public Optional<Waiting> find(ConnectorId connector, String owner) {
        return Optional.of(owner).filter(name -> name.startsWith(OWNER) && name.length() > OWNER.length())
                .map(ManagedSignIns::id)
                .flatMap(id -> view(id)
                        .filter(one -> one.connectorId().equals(connector) && one.isWaiting(clock.millis()))
                        .map(one -> new WaitingProgram(id,
                                new SocialAttempt(connector, owner, one.state(), one.redirectUri()))));
    }

    private Optional<ManagedSignInView> view(ManagedSignInId id) {
        return streams.fold(id.stream(), new ManagedSignInFold());
    }

    private static ManagedSignInId id(String owner) {
        return new ManagedSignInId(owner.substring(OWNER.length()));
    }

    /** One of them. */
    private final class WaitingProgram implements Waiting {

        private final ManagedSignInId id;
        private final SocialAttempt attempt;

        private WaitingProgram(ManagedSignInId id, SocialAttempt attempt) {
            this.id = id;
            this.attempt = attempt;
        }

        @Override
        public SocialAttempt attempt() {
            return attempt;
        }

        @Override
        public void keep(PostedAnswer answer) {
            String person = JSON.writeValueAsString(answer.person());
            commands.send(new RecordManagedAnswer(id, answer.id(), Ids.next(), new Secret(person), clock.instant()));
        }

        @Override
        public void refuse(String reason) {
            commands.send(new RecordManagedRefusal(id, reason));
        }
    }
}
