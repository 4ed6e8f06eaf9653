package io.keystory.command.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessControlApiTest {

    private static final String NOBODY =
            "{'userIds':[],'userRoleIds':[],'organizationIds':[],'organizationRoleRules':[]}";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final Fixtures fixtures = new Fixtures();
    private final String application = "/api/applications/" + fixtures.application("SPA");
    private final String path = application + "/access-control";

    @Test
    void access_is_limited_once_it_is_said_to_whom_and_never_to_nobody() {
        String somebody = NOBODY.replace("'userIds':[]", "'userIds':['" + fixtures.user() + "']");

        Answer replaced = administrator.put(path, somebody);
        assertThat(replaced.status()).as(replaced.body()).isEqualTo(200);
        assertThat(replaced.json().get("userIds")).hasSize(1);
        Answer limited = administrator.patch(application, "{'appLevelAccessControlEnabled':true}");
        assertThat(limited.json().get("appLevelAccessControlEnabled").asBoolean()).isTrue();
        assertThat(administrator.put(path, NOBODY).refusal()).isEqualTo("422 request.invalid_input");
        assertThat(administrator.patch(application, "{'appLevelAccessControlEnabled':false}").status()).isEqualTo(200);
        assertThat(administrator.put(path, NOBODY).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'userIds':['none']", "'userRoleIds':['none']", "'organizationIds':['none']",
        "'organizationRoleRules':[{'organizationId':'none','organizationRoleIds':['none']}]"})
    void rules_are_about_what_there_is(String rule) {
        long head = service.head();
        String member = rule.substring(0, rule.indexOf(':'));

        assertThat(administrator.put(path, NOBODY.replace(member + ":[]", rule)).refusal())
                .isEqualTo("422 request.invalid_input");
        assertThat(service.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'userIds':[],'userRoleIds':[],'organizationIds':[]}",
        "{'userIds':[null],'userRoleIds':[],'organizationIds':[],'organizationRoleRules':[]}",
        "{'userIds':[],'userRoleIds':[],'organizationIds':[],'organizationRoleRules':[{'organizationId':'o'}]}"})
    void rules_are_told_whole(String body) {
        assertThat(administrator.put(path, body).refusal()).isEqualTo("400 guard.invalid_input");
    }

    @Test
    void there_is_no_access_to_what_there_is_not() {
        assertThat(administrator.put("/api/applications/none/access-control", NOBODY).refusal())
                .isEqualTo("404 entity.not_exists_with_id");
    }
}
