package io.keystory.command.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.platform.KeystoryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainApiTest {

    private final TestClient administrator = TestCommandService.running().administrator();

    @Test
    void a_domain_says_which_records_prove_it_and_waits_as_long_as_no_name_server_answers() {
        Answer added = administrator.post("/api/domains", "{'domain': 'Bücher.example.com'}");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("domain")).isEqualTo("xn--bcher-kva.example.com");
        assertThat(added.json().get("dnsRecords").findValuesAsString("type")).containsExactly("CNAME", "TXT");
        assertThat(added.json().get("dnsRecords").get(0).get("value").asString()).isEqualTo("localhost");
        Answer verified = administrator.post("/api/domains/" + added.text("id") + "/verification", "{}");
        assertThat(verified.body()).isEqualTo(added.body());
        assertThat(administrator.delete("/api/domains/" + added.text("id")).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "127.0.0.1", "[::1]", "a_b.example", "https://a.example", "a.example/b",
        "*.a.example", "-a.example", "a..example", "a.1"})
    void what_is_no_name_is_refused(String text) {
        assertThat(administrator.post("/api/domains", "{'domain': '" + text + "'}").refusal())
                .isEqualTo("400 guard.invalid_input");
    }

    @Test
    void the_name_that_people_use_anyway_is_none_to_be_added() {
        assertThatThrownBy(() -> new RequiredRecords("id.example").of("id.example", "x"))
                .isInstanceOfSatisfying(KeystoryException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("domain.domain_is_not_allowed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'verificationFiles': [{'path': '/oidc/auth', 'content': 'x', 'contentType': 'text/plain'}]}",
        "{'verificationFiles': [{'path': '/.well-known/a', 'content': 'x', 'contentType': 'text/html'}]}"})
    void files_are_plain_and_below_well_known(String body) {
        assertThat(administrator.put("/api/domains/x/verification-files", body).refusal())
                .isEqualTo("400 guard.invalid_input");
    }

    @Test
    void protected_applications_are_refused_since_nothing_here_stands_before_them() {
        assertThat(administrator.post("/api/applications/x/protected-app-metadata/custom-domains", "{}").refusal())
                .isEqualTo("501 application.protected_app_not_configured");
    }
}
