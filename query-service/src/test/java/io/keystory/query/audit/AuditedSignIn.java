package io.keystory.query.audit;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.PasswordVerification.PasswordRefused;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.token.JournalId;
import io.keystory.events.token.TokenEvent.TokensIssued;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody whose sign-in to an application is told in the audit log. */
abstract class AuditedSignIn {

    static final Identifier IDENTIFIER = new Identifier(Identifier.Type.USERNAME, "ada");

    final TestQueryService service = TestQueryService.running();
    final TestClient admin = service.administrator();
    final ApplicationId shop = new ApplicationId(Ids.next());
    final UserId ada = new UserId(Ids.nextUser());
    final InteractionId interaction = new InteractionId(Ids.next());

    JdbcTemplate jdbc() {
        return service.bean(JdbcTemplate.class);
    }

    InteractionStarted started() {
        return new InteractionStarted(interaction, shop, new AuthorizationRequest("https://example.org", null, null,
                null, null, null, null, null, null, null, null, null, null, null, null), null, 4_000_000_000_000L);
    }

    PasswordRefused refused() {
        return new PasswordRefused(interaction, IDENTIFIER, ada, "session.invalid_credentials");
    }

    UserIdentified identified() {
        return new UserIdentified(interaction, ada, "v");
    }

    TokensIssued issued(String grantType, UserId user) {
        return new TokensIssued(new JournalId(Ids.next()), user, shop, null, null, grantType, List.of("AccessToken"),
                null, null, null, null);
    }

    void append(DomainEvent... events) {
        service.events().append(events);
        service.catchUp();
    }

    static List<String> keys(Answer answer) {
        return StreamSupport.stream(answer.json().spliterator(), false).map(log -> log.get("key").asString()).toList();
    }
}
