package io.keystory.command.message;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.platform.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages to somebody who is invited to an organization; each test says how they are sent. */
abstract class MessageJourney {

    static final String INVITATIONS = "/api/organization-invitations";

    static TestCommandService service;
    static TestClient administrator;
    static String organization;

    final String invitee = Ids.next() + "@example.com";

    @BeforeAll
    static void start() {
        service = TestCommandService.renewed();
        administrator = service.administrator();
        organization = administrator.post("/api/organizations", "{'name': 'Acme & Sons'}").text("id");
    }

    @AfterEach
    void nothingWaitsForTheConnectorOfTheNext() {
        service.bean(JdbcClient.class).sql("delete from vault.message").update();
        service.bean(JdbcClient.class).sql("select substr(stream, 11) from log.claim where kind = 'connector'")
                .query(String.class).list().forEach(id -> administrator.delete("/api/connectors/" + id));
    }

    Answer invite(String more) {
        return administrator.post(INVITATIONS, body(organization, more));
    }

    String body(String inviting, String more) {
        return "{'invitee': '%s', 'organizationId': '%s', 'expiresAt': 4000000000000%s}"
                .formatted(invitee, inviting, more);
    }
}
