package io.keystory.command.credentialnotice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.command.connector.Connectors;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.message.MessageEvent.MessageOrdered;
import io.keystory.events.message.MessagePurpose;
import io.keystory.platform.DueWork;
import io.keystory.platform.Ids;
import io.keystory.platform.message.MessageContent;
import io.keystory.store.Vault;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with an address, where owners of accounts are told by e-mail of changed credentials. */
abstract class ToldOwner {

    static final String SETTING = "/api/configs/credential-notices";

    final TestCommandService service = TestCommandService.running();
    final TestClient administrator = service.administrator();
    final JdbcClient jdbc = service.bean(JdbcClient.class);
    final String email = Ids.next() + "@example.com";

    long before;
    String user;

    @BeforeEach
    void people_are_told() {
        service.bean(Connectors.class).sending(ConnectorType.EMAIL)
                .ifPresent(connector -> administrator.delete("/api/connectors/" + connector.id()));
        assertThat(administrator.patch(SETTING, "{'enabled': true}").body()).isEqualTo("{\"enabled\":true}");
        before = service.head();
        user = person("");
    }

    @AfterEach
    void nobody_is_told_any_more() {
        assertThat(administrator.patch(SETTING, "{'enabled': false}").body()).isEqualTo("{\"enabled\":false}");
    }

    String person(String more) {
        String address = more.isEmpty() && user == null ? email : Ids.next() + "@example.net";
        return administrator.post("/api/users",
                "{'primaryEmail': '%s', 'password': 'a password'%s}".formatted(address, more)).text("id");
    }

    void change(String method, String path, String body) {
        String json = body == null ? null : body.replace('\'', '"');
        assertThat(administrator.send(method, "/api/users/" + user + path, json).status()).isLessThan(300);
    }

    void settle(int changes) {
        settle(user, changes);
    }

    /** Lets the telling of so many changes come to its end at once. */
    void settle(String whose, int changes) {
        await().until(() -> rows(whose, "true") == changes);
        jdbc.sql("update token.credential_change set next_at = now() where user_id = ? and next_at is not null")
                .param(whose).update();
        service.bean("credentialNotices", DueWork.class).soon();
        await().until(() -> rows(whose, "next_at is null") == changes);
    }

    void awaitAutomations() {
        long head = service.head();
        await().until(() -> administrator.send("GET", "/api/automations", null).json().get("position").asLong() >= head);
    }

    long rows(String condition) {
        return rows(user, condition);
    }

    long rows(String whose, String condition) {
        return jdbc.sql("select count(*) from token.credential_change where user_id = ? and " + condition)
                .param(whose).query(Long.class).single();
    }

    List<MessageContent> told() {
        return service.after(before).stream()
                .filter(MessageOrdered.class::isInstance).map(MessageOrdered.class::cast)
                .filter(message -> message.purpose() == MessagePurpose.CREDENTIALS_CHANGED)
                .map(message -> service.bean(Vault.class).open(message.contentId()).map(MessageContent::of).orElse(null))
                .filter(Objects::nonNull).toList();
    }
}
