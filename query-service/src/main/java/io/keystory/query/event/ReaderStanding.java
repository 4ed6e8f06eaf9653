package io.keystory.query.event;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.token.ClientStanding;
import io.keystory.platform.token.UserStanding;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.security.oauth2.jwt.Jwt;

/** Whether readers who wait for events may go on with the tokens they came with, as every new request would be asked. */
final class ReaderStanding {

    private final UserStanding users;
    private final ClientStanding clients;
    private final Clock clock;

    ReaderStanding(UserStanding users, ClientStanding clients, Clock clock) {
        this.users = users;
        this.clients = clients;
        this.clock = clock;
    }

    /** Whether the token is still good, and nothing has ended that it is tied to. */
    boolean mayGoOn(Reader reader) {
        Jwt token = reader.token();
        Instant end = token.getExpiresAt();
        return end != null && clock.instant().isBefore(end) && stands(token);
    }

    /** Refuses with 401 who may not go on. */
    void require(Reader reader) {
        if (!mayGoOn(reader)) {
            throw new KeystoryException("auth.unauthorized", 401);
        }
    }

    private boolean stands(Jwt token) {
        boolean isApplication = Objects.equals(token.getSubject(), token.getClaimAsString("client_id"));
        return isApplication ? clients.mayAct(token.getSubject()) : users.mayAct(token);
    }
}
