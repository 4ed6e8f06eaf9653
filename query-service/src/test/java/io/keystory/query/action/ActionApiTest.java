package io.keystory.query.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.action.ActionEvent.ActionChanged;
import io.keystory.events.action.ActionEvent.ActionDeleted;
import io.keystory.events.action.ActionType;
import io.keystory.events.action.OnExecutionError;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.store.vault.VaultEntry;
import org.junit.jupiter.api.Test;

class ActionApiTest {

    private static final String PATH = "/api/configs/actions";
    private static final String ONE = PATH + "/action.postSignIn";
    private static final ActionType TYPE = ActionType.POST_SIGN_IN;

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();

    @Test
    void a_script_is_shown_with_its_variables_and_in_the_past_without() {
        String details = Ids.next();
        service.events().append(
                new VaultEntry(details, "action", TYPE.stream(), "{\"environmentVariables\":{\"K\":\"v\"}}", null),
                new ActionChanged(TYPE, "script", true, OnExecutionError.ALLOW, details));
        service.catchUp();

        Answer now = admin.get(ONE);
        Answer then = admin.get(ONE + "?asOf=" + now.header("Keystory-Position"));

        assertThat(now.response().body()).isEqualTo("{\"script\":\"script\",\"environmentVariables\":{\"K\":\"v\"},"
                + "\"enabled\":true,\"onExecutionError\":\"allow\"}");
        assertThat(then.response().body()).isEqualTo(
                "{\"script\":\"script\",\"enabled\":true,\"onExecutionError\":\"allow\"}");
        assertThat(admin.get(PATH).json()).hasSize(1);
        assertThat(admin.get(PATH).json().get(0).get("key").asString()).isEqualTo("action.postSignIn");

        service.events().append(new ActionDeleted(TYPE));
        service.catchUp();
        assertThat(admin.get(ONE).code()).isEqualTo("entity.not_exists_with_id");
        assertThat(admin.get(PATH).json()).isEmpty();
        assertThat(admin.get("/api/actions/action.postSignIn/history").json()).hasSize(2);
    }

    @Test
    void there_are_two_moments_for_scripts() {
        assertThat(admin.get(PATH + "/action.postFirstFactorVerification").status()).isEqualTo(404);
        assertThat(admin.get(PATH + "/action.postRegister").code()).isEqualTo("guard.invalid_input");
        assertThat(admin.get("/api/actions/action.postRegister/history").code()).isEqualTo("guard.invalid_input");
        assertThat(service.anonymous().get(PATH).status()).isEqualTo(401);
    }
}
