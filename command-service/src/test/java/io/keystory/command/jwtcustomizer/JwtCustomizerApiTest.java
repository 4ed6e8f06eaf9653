package io.keystory.command.jwtcustomizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JwtCustomizerApiTest {

    private static final String PATH = "/api/configs/jwt-customizer/access-token";
    private static final String TEST = "/api/configs/jwt-customizer/test";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();

    @Test
    void a_script_is_set_changed_in_parts_and_deleted() {
        administrator.delete(PATH);
        Answer set = administrator.put(PATH, "{'script': 's1', 'environmentVariables': {'KEY': 'v'}}");
        assertThat(set.status()).isEqualTo(201);
        assertThat(set.json().at("/environmentVariables/KEY").asString()).isEqualTo("v");
        assertThat(set.json().get("blockIssuanceOnError").asBoolean()).isFalse();
        assertThat(set.json().has("contextSample")).isFalse();

        Answer changed = administrator.patch(PATH, "{'script': 's2', 'blockIssuanceOnError': true}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().at("/environmentVariables/KEY").asString()).isEqualTo("v");
        assertThat(changed.text("script")).isEqualTo("s2");

        Answer replaced = administrator.put(PATH, "{'script': 's3'}");
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.json().has("environmentVariables")).isFalse();
        assertThat(administrator.delete(PATH).status()).isEqualTo(204);
        assertThat(administrator.delete(PATH).refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.patch(PATH, "{'script': 's'}").refusal()).isEqualTo("404 entity.not_exists_with_id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/configs/jwt-customizer/access-token | {}
            /api/configs/jwt-customizer/access-token | {'script': 7}
            /api/configs/jwt-customizer/access-token | {'script': 's', 'environmentVariables': {'a': {}}}
            /api/configs/jwt-customizer/id-token     | {'script': 's'}
            """)
    void bad_input_is_refused_and_appends_nothing(String path, String body) {
        long head = service.head();

        assertThat(administrator.put(path, body).refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void a_script_is_tried_out_and_changes_nothing() {
        long head = service.head();

        Answer answer = administrator.post(TEST, """
                {'tokenType': 'access-token', 'environmentVariables': {'K': 'v'}, 'token': {'jti': 'j'},
                 'context': {'user': {'id': 'u'}}, 'script': 'const getCustomJwtClaims = async ({token, context,
                 environmentVariables}) => ({j: token.jti, u: context.user.id, k: environmentVariables.K});'}"""
                .replace("\n", " "));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"j\":\"j\",\"u\":\"u\",\"k\":\"v\"}");
        assertThat(service.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            throw new Error(`boom`)   | error
            api.denyAccess(`no`)      | denied
            for (;;) { }              | time
            """)
    void a_trial_says_what_went_wrong(String line, String reason) {
        Answer answer = administrator.post(TEST, "{'tokenType': 'client-credentials', 'token': {}, 'context': {},"
                + " 'script': 'const getCustomJwtClaims = ({api}) => { " + line + " };'}");

        assertThat(answer.refusal()).isEqualTo("422 jwt_customizer.general");
        assertThat(answer.json().at("/data/reason").asString()).isEqualTo(reason);
    }
}
