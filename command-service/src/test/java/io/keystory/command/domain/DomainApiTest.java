package io.keystory.command.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import org.junit.jupiter.api.Test;

class DomainApiTest {

    private final TestClient administrator = TestCommandService.running().administrator();

    @Test
    void domains_are_refused_since_nothing_here_manages_host_names() {
        assertThat(administrator.post("/api/domains", "{'domain': 'a.example'}").refusal())
                .isEqualTo("501 domain.not_configured");
        assertThat(administrator.delete("/api/domains/x").refusal()).isEqualTo("501 domain.not_configured");
        assertThat(administrator.post("/api/applications/x/protected-app-metadata/custom-domains", "{}").refusal())
                .isEqualTo("501 application.protected_app_not_configured");
    }
}
