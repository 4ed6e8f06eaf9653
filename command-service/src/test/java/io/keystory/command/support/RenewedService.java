package io.keystory.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.store.EmbeddedServer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One service for the classes that change what people are offered; each begins with what an installation offers. */
final class RenewedService {

    private static final TestCommandService SERVICE = TestCommandService.start(EmbeddedServer.newDatabase());
    private static final String SEEDED = experience();

    private RenewedService() {}

    /**
     * Forgets the connectors, waiting messages and sign-in experience of earlier classes. What goes with a connector goes
     * a moment later, and is waited for, since the next class may promise that nothing is appended.
     */
    static TestCommandService renewed() {
        TestClient administrator = SERVICE.administrator();
        JdbcClient jdbc = SERVICE.bean(JdbcClient.class);
        assertThat(administrator.send("PATCH", "/api/sign-in-exp", SEEDED).status()).isEqualTo(200);
        jdbc.sql("select distinct stream from log.claim where split_part(stream, ':', 1) in ('connector', 'sso-connector')")
                .query(String.class).list().forEach(stream -> assertThat(
                        administrator.delete("/api/" + stream.replace(":", "s/")).status()).isEqualTo(204));
        jdbc.sql("delete from vault.message").update();
        await("tokens go with their connectors").until(() ->
                jdbc.sql("select not exists (select from log.claim where starts_with(kind, 'token-set'))")
                        .query(Boolean.class).single());
        return SERVICE;
    }

    private static String experience() {
        ObjectNode seeded = JsonMapper.shared().valueToTree(SERVICE.bean(SignInSettings.class).now());
        return seeded.remove(List.of("id", "tenantId")).toString();
    }
}
