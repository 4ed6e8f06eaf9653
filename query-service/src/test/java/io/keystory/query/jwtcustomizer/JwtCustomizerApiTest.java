package io.keystory.query.jwtcustomizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.jwtcustomizer.JwtCustomizerEvent.JwtCustomizerChanged;
import io.keystory.events.jwtcustomizer.JwtCustomizerEvent.JwtCustomizerDeleted;
import io.keystory.events.jwtcustomizer.JwtCustomizerId;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.store.vault.VaultEntry;
import org.junit.jupiter.api.Test;

class JwtCustomizerApiTest {

    private static final String PATH = "/api/configs/jwt-customizer";
    private static final JwtCustomizerId ID = JwtCustomizerId.ACCESS_TOKEN;

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();

    @Test
    void a_script_is_shown_with_its_variables_and_in_the_past_without() {
        String details = Ids.next();
        service.events().append(
                new VaultEntry(details, "jwt-customizer", ID.stream(), "{\"environmentVariables\":{\"K\":\"v\"}}", null),
                new JwtCustomizerChanged(ID, "script", true, details));
        service.catchUp();

        Answer now = admin.get(PATH + "/access-token");
        Answer then = admin.get(PATH + "/access-token?asOf=" + now.header("Keystory-Position"));

        assertThat(now.response().body()).isEqualTo("{\"script\":\"script\",\"environmentVariables\":{\"K\":\"v\"},"
                + "\"blockIssuanceOnError\":true}");
        assertThat(then.response().body()).isEqualTo("{\"script\":\"script\",\"blockIssuanceOnError\":true}");
        assertThat(admin.get(PATH).json().get(0).get("key").asString()).isEqualTo("jwt.accessToken");
        assertThat(admin.get(PATH).json()).hasSize(1);

        service.events().append(new JwtCustomizerDeleted(ID));
        service.catchUp();
        assertThat(admin.get(PATH + "/access-token").code()).isEqualTo("entity.not_exists_with_id");
        assertThat(admin.get(PATH).json()).isEmpty();
    }

    @Test
    void there_are_two_kinds_of_tokens() {
        assertThat(admin.get(PATH + "/client-credentials").status()).isEqualTo(404);
        assertThat(admin.get(PATH + "/id-token").code()).isEqualTo("guard.invalid_input");
        assertThat(service.anonymous().get(PATH).status()).isEqualTo(401);
    }
}
