package io.keystory.command.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.store.EmbeddedServer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One service for the classes that change what people are offered; each begins where an installation begins. */
final class RenewedService {

    private static final TestCommandService SERVICE = TestCommandService.start(EmbeddedServer.newDatabase());
    private static final String SEEDED = experience();

    private RenewedService() {}

    /** Forgets the connectors, waiting messages and sign-in experience of earlier classes. */
    static TestCommandService renewed() {
        TestClient administrator = SERVICE.administrator();
        JdbcClient jdbc = SERVICE.bean(JdbcClient.class);
        assertThat(administrator.send("PATCH", "/api/sign-in-exp", SEEDED).status()).isEqualTo(200);
        jdbc.sql("select distinct stream from log.claim where split_part(stream, ':', 1) in ('connector', 'sso-connector')")
                .query(String.class).list().forEach(stream -> assertThat(
                        administrator.delete("/api/" + stream.replace(":", "s/")).status()).isEqualTo(204));
        jdbc.sql("delete from vault.message").update();
        return SERVICE;
    }

    private static String experience() {
        ObjectNode seeded = JsonMapper.shared().valueToTree(SERVICE.bean(SignInSettings.class).now());
        return seeded.remove(List.of("id", "tenantId")).toString();
    }
}
