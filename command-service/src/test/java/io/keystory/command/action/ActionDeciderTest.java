package io.keystory.command.action;

import static io.keystory.events.action.ActionType.POST_SIGN_IN;
import static io.keystory.events.action.OnExecutionError.ALLOW;
import static io.keystory.events.action.OnExecutionError.BLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Given;
import io.keystory.events.action.ActionCommand;
import io.keystory.events.action.ActionCommand.ChangeAction;
import io.keystory.events.action.ActionCommand.DeleteAction;
import io.keystory.events.action.ActionEvent;
import io.keystory.events.action.ActionEvent.ActionChanged;
import io.keystory.events.action.ActionEvent.ActionDeleted;
import io.keystory.events.action.ActionView;
import io.keystory.events.platform.Secret;
import io.keystory.events.script.ScriptDetails;
import org.junit.jupiter.api.Test;

class ActionDeciderTest {

    private static final ActionChanged OFF = new ActionChanged(POST_SIGN_IN, "script", false, BLOCK, null);
    private static final ActionChanged ON = new ActionChanged(POST_SIGN_IN, "script", true, ALLOW, "d1");
    private static final ActionView SEEN = new ActionView("action.postSignIn", "script", true, ALLOW, "d1");

    @Test
    void what_is_secret_about_a_script_is_in_the_vault_while_it_is_so() {
        assertThat(given().when(turnedOn("d1", null))).containsExactly(ON);
        assertThat(given().secrets(turnedOn("d1", null))).containsExactly("+d1 action variables");
        assertThat(given(ON).secrets(turnedOn("d2", null))).containsExactly("-d1", "+d2 action variables");
        assertThat(given(ON).secrets(new DeleteAction(POST_SIGN_IN))).containsExactly("-d1");
    }

    @Test
    void a_script_that_is_so_already_is_not_set_again() {
        assertThat(given(OFF).when(new ChangeAction(POST_SIGN_IN, "script", false, BLOCK, null, null))).isEmpty();
        assertThat(given(OFF).when(new ChangeAction(POST_SIGN_IN, "script", false, ALLOW, null, null))).hasSize(1);
    }

    @Test
    void a_change_in_parts_of_what_went_on_since_is_a_conflict() {
        assertThat(given(ON).when(turnedOn("d2", SEEN))).hasSize(1);
        assertThat(given(OFF).refused(turnedOn("d2", SEEN))).isEqualTo("consistency.version_conflict 409");
    }

    @Test
    void only_a_script_that_is_there_is_deleted() {
        DeleteAction delete = new DeleteAction(POST_SIGN_IN);

        assertThat(given(ON).when(delete)).containsExactly(new ActionDeleted(POST_SIGN_IN));
        assertThat(given().refused(delete)).isEqualTo("entity.not_exists_with_id 404");
        assertThat(given(ON, new ActionDeleted(POST_SIGN_IN)).refused(delete))
                .isEqualTo("entity.not_exists_with_id 404");
    }

    private static Given<ActionView, ActionCommand, ActionEvent> given(ActionEvent... history) {
        return Given.given(new ActionDecider(), history);
    }

    private static ChangeAction turnedOn(String detailsId, ActionView expected) {
        return new ChangeAction(POST_SIGN_IN, "script", true, ALLOW,
                new ScriptDetails(detailsId, new Secret("variables")), expected);
    }
}
