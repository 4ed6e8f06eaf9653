package io.keystory.command.applicationexperience;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationExperienceApiTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final String path = "/api/applications/"
            + administrator.post("/api/applications", "{'name': 'Look', 'type': 'SPA'}").text("id")
            + "/sign-in-experience";

    @Test
    void a_look_of_its_own_is_made_and_then_replaced_whole() {
        Answer made = administrator.put(path, "{'color': {'primaryColor': '#123456'}, 'displayName': 'Acme', "
                + "'termsOfUseUrl': 'https://a.example', 'privacyPolicyUrl': ''}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().get("color").toString()).isEqualTo("{\"primaryColor\":\"#123456\"}");
        assertThat(made.json().get("branding").toString()).isEqualTo("{}");
        assertThat(made.json().get("privacyPolicyUrl").isNull()).isTrue();

        Answer replaced = administrator.put(path, "{'customCss': 'b {}'}");
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.json().get("displayName").isNull()).isTrue();
        assertThat(replaced.text("customCss")).isEqualTo("b {}");

        long head = service.head();
        administrator.put(path, "{'customCss': 'b {}'}");
        assertThat(service.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'color': {'primaryColor': 'red'}}", "{'termsOfUseUrl': 'javascript:alert(1)'}",
        "{'branding': {'logoUrl': 'logo.png'}}"})
    void bad_input_is_refused_and_appends_nothing(String body) {
        long head = service.head();

        assertThat(administrator.put(path, body).refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void an_application_that_there_is_not_has_no_look() {
        assertThat(administrator.put("/api/applications/none/sign-in-experience", "{}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
    }
}
