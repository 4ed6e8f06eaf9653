package io.keystory.command.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionApiTest {

    private static final String PATH = "/api/configs/actions/action.postFirstFactorVerification";
    private static final String TEST = "/api/configs/actions/test";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();

    @Test
    void a_script_is_set_switched_on_and_deleted() {
        administrator.delete(PATH);
        Answer set = administrator.put(PATH, "{'script': 's', 'environmentVariables': {'KEY': 'v'}, 'contextSample': [1]}");
        assertThat(set.status()).isEqualTo(201);
        assertThat(set.body()).as("it neither runs, nor lets anybody in when it fails").isEqualTo(
                "{\"script\":\"s\",\"environmentVariables\":{\"KEY\":\"v\"},\"contextSample\":[1],\"enabled\":false,"
                + "\"onExecutionError\":\"block\"}");

        Answer on = administrator.patch(PATH, "{'enabled': true, 'onExecutionError': 'allow', 'contextSample': null}");
        assertThat(on.body()).isEqualTo("{\"script\":\"s\",\"environmentVariables\":{\"KEY\":\"v\"},\"enabled\":true,"
                + "\"onExecutionError\":\"allow\"}");

        assertThat(administrator.put(PATH, "{'script': 's2'}").status()).isEqualTo(200);
        assertThat(administrator.delete(PATH).status()).isEqualTo(204);
        assertThat(administrator.delete(PATH).refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.patch(PATH, "{'script': 's'}").refusal()).isEqualTo("404 entity.not_exists_with_id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            action.postSignIn | {}
            action.postSignIn | {'script': 7}
            action.postSignIn | {'script': 's', 'environmentVariables': {'a': {}}}
            action.postSignIn | {'script': 's', 'onExecutionError': 'ignore'}
            postSignIn        | {'script': 's'}
            """)
    void bad_input_is_refused_and_appends_nothing(String type, String body) {
        long head = service.head();

        assertThat(administrator.put("/api/configs/actions/" + type, body).refusal())
                .isEqualTo("400 guard.invalid_input");
        assertThat(service.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ({who: event.user.name, key: environmentVariables.KEY}) | 200 | {"who":"Ada","key":"v"}
            [event.n, null]                                         | 200 | [1,null]
            `yes`                                                   | 200 | "yes"
            false                                                   | 200 | false
            null                                                    | 204 | ''
            undefined                                               | 204 | ''
            """)
    void a_script_is_tried_out_and_may_answer_anything(String answer, int status, String body) {
        long head = service.head();

        Answer got = administrator.post(TEST, ("{'actionType': 'action.postSignIn', 'event': {'n': 1, 'user': {'name': "
                + "'Ada'}}, 'environmentVariables': {'KEY': 'v'}, 'script': 'const runAction = async ({event, "
                + "environmentVariables}) => %s;'}").formatted(answer));

        assertThat(got.status()).as(got.body()).isEqualTo(status);
        assertThat(got.body()).isEqualTo(body);
        assertThat(service.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            throw new Error(`boom`)   | error
            api.denyAccess(`no`)      | denied
            return () => 1            | error
            """)
    void a_trial_says_what_went_wrong(String line, String reason) {
        Answer answer = administrator.post(TEST, "{'actionType': 'action.postSignIn', 'event': {},"
                + " 'script': 'const runAction = ({api}) => { " + line + " };'}");

        assertThat(answer.refusal()).isEqualTo("422 action.general");
        assertThat(answer.json().at("/data/reason").asString()).isEqualTo(reason);
    }
}
