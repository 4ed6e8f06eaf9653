package io.keystory.query.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantId;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.session.SessionEvent.ApplicationJoined;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class FirstApplicationsTest {

    private final TestQueryService service = TestQueryService.running();
    private final JdbcTemplate jdbc = service.bean(JdbcTemplate.class);

    @Test
    void what_an_older_release_left_becomes_what_is_folded_today() throws IOException {
        String migration = new ClassPathResource("db/read/V547__first_applications_of_users.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        UserCreated ada = TestUsers.named("u" + Ids.nextUser(), null, "\"applicationId\":null,\"cimdClientId\":null");
        UserCreated bob = TestUsers.named("u" + Ids.nextUser(), null, null);
        UserCreated eve = TestUsers.named("u" + Ids.nextUser(), null, null);
        service.events().append(ada, bob, eve, signIn(ada, "demo-app"), signIn(ada, "another"),
                signIn(bob, "https://client.example/about.json"));
        service.catchUp();
        List<Map<String, Object>> folded = rows(ada, bob, eve);
        // Nothing of it stays: others compare the same tables with the log.
        new TransactionTemplate(service.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            status.setRollbackOnly();
            forget(ada, bob);
            assertThat(rows(ada, bob, eve)).isNotEqualTo(folded);
            jdbc.execute(migration);
            assertThat(rows(ada, bob, eve)).isEqualTo(folded);
        });
    }

    /** As an older release left them, and the model of sessions behind. */
    private void forget(UserCreated ada, UserCreated bob) {
        jdbc.update("""
                update read.user set view = view || '{"applicationId": null, "cimdClientId": null}',
                  doc = regexp_replace(doc, '"applicationId":(null|"[^"]*"),"cimdClientId":(null|"[^"]*")',
                    '"applicationId":null,"cimdClientId":null')
                where id in (?, ?)""", ada.userId().value(), bob.userId().value());
        jdbc.update("delete from read.session_version where user_id = ?", bob.userId().value());
    }

    @Test
    void the_past_has_sign_ins_in_their_order_however_much_happened_in_the_first_session() {
        UserCreated ada = TestUsers.named("u" + Ids.nextUser(), null, null);
        SessionStarted first = signIn(ada, "demo-app");
        service.events().append(ada, first);
        service.events().append(Stream.generate(() -> new ApplicationJoined(first.sessionId(), ada.userId(),
                first.applicationId(), new GrantId(Ids.next()))).limit(1000).toArray(ApplicationJoined[]::new));
        long second = service.events().append(signIn(ada, "another", 1_750_000_000_000L));
        service.catchUp();
        TestClient admin = service.administrator();
        String path = "/api/users/" + ada.userId();

        JsonNode then = admin.get(path + "?asOf=" + second).json();
        assertThat(then.get("applicationId").asString()).isEqualTo("demo-app");
        assertThat(then.get("lastSignInAt").asLong()).isEqualTo(1_750_000_000_000L);
        assertThat(then).isEqualTo(admin.get(path).json());
    }

    private List<Map<String, Object>> rows(UserCreated... users) {
        return jdbc.queryForList("select id, doc, view::text from read.user where id in (?, ?, ?) order by id",
                users[0].userId().value(), users[1].userId().value(), users[2].userId().value());
    }

    private static SessionStarted signIn(UserCreated user, String application) {
        return signIn(user, application, 1_700_000_000_000L);
    }

    private static SessionStarted signIn(UserCreated user, String application, long at) {
        return new SessionStarted(new SessionId(Ids.next()), user.userId(), new ApplicationId(application),
                new InteractionId(Ids.next()), Set.of("pwd"), at, 1_800_000_000_000L);
    }
}
