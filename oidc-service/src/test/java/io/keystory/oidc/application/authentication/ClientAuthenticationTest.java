package io.keystory.oidc.application.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent.ApplicationDeleted;
import io.keystory.events.application.ApplicationEvent.SecretDeleted;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientAuthenticationTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private String machine;
    private String resource;

    @BeforeEach
    void aMachine() {
        TestKey.current();
        machine = GIVEN.client(ApplicationType.MACHINE_TO_MACHINE);
        resource = GIVEN.resource(60, "x").indicator();
    }

    @Test
    void a_secret_may_come_in_the_header_or_in_the_body() {
        assertThat(token(Calls.basic(machine, Given.SECRET)).status()).isEqualTo(200);
        assertThat(token(List.of(), "client_id", machine, "client_secret", Given.SECRET).status()).isEqualTo(200);
    }

    @Test
    void the_header_may_be_encoded_as_the_standard_says() {
        String encoded = URLEncoder.encode(Given.SECRET, StandardCharsets.UTF_8);

        assertThat(token(Calls.basic(machine, encoded)).status()).isEqualTo(200);
    }

    @Test
    void the_client_id_may_accompany_the_header_when_it_is_the_same() {
        assertThat(token(Calls.basic(machine, Given.SECRET), "client_id", machine).status()).isEqualTo(200);
        Answer other = token(Calls.basic(machine, Given.SECRET), "client_id", "other");
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.error()).isEqualTo("invalid_request");
    }

    @Test
    void one_way_at_a_time() {
        assertThat(token(Calls.basic(machine, Given.SECRET), "client_secret", Given.SECRET).error())
                .isEqualTo("invalid_request");
    }

    @Test
    void a_wrong_secret_is_refused_and_leaves_no_trace() {
        Facts facts = new Facts(PROVIDER);

        Answer header = token(Calls.basic(machine, "wrong"));
        Answer body = token(List.of(), "client_id", machine, "client_secret", "wrong");

        assertThat(header.status()).isEqualTo(401);
        assertThat(header.error()).isEqualTo("invalid_client");
        assertThat(header.header("WWW-Authenticate")).startsWith("Basic realm=");
        assertThat(body.status()).isEqualTo(401);
        assertThat(body.header("WWW-Authenticate")).isNull();
        assertThat(body.body()).isEqualTo(header.body());
        assertThat(facts.all()).isEmpty();
    }

    @Test
    void an_unknown_client_is_answered_like_a_wrong_secret() {
        Answer unknown = token(Calls.basic("nobody", "wrong"));

        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(token(Calls.basic(machine, "wrong")).body());
        assertThat(token(Calls.basic("' or 1=1 --", "x")).status()).isEqualTo(401);
    }

    @Test
    void a_confidential_client_must_show_its_secret() {
        assertThat(token(List.of(), "client_id", machine).status()).isEqualTo(401);
        assertThat(token(Calls.basic(machine, "")).status()).isEqualTo(401);
    }

    @Test
    void a_public_client_has_no_secret_to_show() {
        String spa = GIVEN.client(ApplicationType.SPA);

        assertThat(PROVIDER.calls().form("/oidc/token", Calls.basic(spa, "anything"), "grant_type", "refresh_token",
                "refresh_token", "x").status()).isEqualTo(401);
    }

    @Test
    void a_request_must_say_who_makes_it_in_a_form_that_can_be_read() {
        assertThat(token(List.of()).error()).isEqualTo("invalid_request");
        assertThat(token(List.of("Authorization", "Basic %%%")).error()).isEqualTo("invalid_request");
        assertThat(token(List.of("Authorization", "Basic " + "bm9jb2xvbg==")).error()).isEqualTo("invalid_request");
    }

    @Test
    void every_secret_counts_until_it_expires_or_is_deleted() {
        String second = GIVEN.secret(machine, "second", "another-secret", Instant.now().plusSeconds(3600).toEpochMilli());
        assertThat(token(Calls.basic(machine, "another-secret")).status()).isEqualTo(200);
        assertThat(token(Calls.basic(machine, Given.SECRET)).status()).isEqualTo(200);

        PROVIDER.clock().later(Duration.ofHours(2), () -> {
            Answer expired = token(Calls.basic(machine, "another-secret"));
            assertThat(expired.status()).isEqualTo(400);
            assertThat(expired.error()).isEqualTo("invalid_request");
        });
        PROVIDER.events().append(new SecretDeleted(new ApplicationId(machine), second));
        PROVIDER.catchUp();

        assertThat(token(Calls.basic(machine, "another-secret")).status()).isEqualTo(401);
    }

    @Test
    void a_deleted_client_is_unknown() {
        assertThat(token(Calls.basic(machine, Given.SECRET)).status()).isEqualTo(200);

        PROVIDER.events().append(new ApplicationDeleted(new ApplicationId(machine)));
        PROVIDER.catchUp();

        assertThat(token(Calls.basic(machine, Given.SECRET)).status()).isEqualTo(401);
    }

    private Answer token(List<String> headers, String... parameters) {
        String[] all = new String[parameters.length + 4];
        System.arraycopy(new String[] {"grant_type", "client_credentials", "resource", resource}, 0, all, 0, 4);
        System.arraycopy(parameters, 0, all, 4, parameters.length);
        return PROVIDER.calls().form("/oidc/token", headers, all);
    }
}
