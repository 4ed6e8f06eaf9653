package io.keystory.command.jwtcustomizer;

import static io.keystory.events.jwtcustomizer.JwtCustomizerId.ACCESS_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Given;
import io.keystory.events.jwtcustomizer.JwtCustomizerCommand;
import io.keystory.events.jwtcustomizer.JwtCustomizerCommand.ChangeJwtCustomizer;
import io.keystory.events.jwtcustomizer.JwtCustomizerCommand.DeleteJwtCustomizer;
import io.keystory.events.jwtcustomizer.JwtCustomizerEvent;
import io.keystory.events.jwtcustomizer.JwtCustomizerEvent.JwtCustomizerChanged;
import io.keystory.events.jwtcustomizer.JwtCustomizerEvent.JwtCustomizerDeleted;
import io.keystory.events.jwtcustomizer.JwtCustomizerView;
import io.keystory.events.platform.Secret;
import io.keystory.events.script.ScriptDetails;
import org.junit.jupiter.api.Test;

class JwtCustomizerDeciderTest {

    private static final JwtCustomizerChanged PLAIN = new JwtCustomizerChanged(ACCESS_TOKEN, "script", false, null);
    private static final JwtCustomizerChanged DETAILED = new JwtCustomizerChanged(ACCESS_TOKEN, "script", true, "d1");

    @Test
    void a_script_is_set_and_what_is_secret_about_it_is_in_the_vault() {
        assertThat(given().when(change(false, null, null))).containsExactly(PLAIN);
        assertThat(given().when(change(true, "d1", null))).containsExactly(DETAILED);
        assertThat(given().secrets(change(true, "d1", null))).containsExactly("+d1 jwt-customizer details of d1");
    }

    @Test
    void a_change_takes_the_old_details_out_of_the_vault() {
        assertThat(given(DETAILED).secrets(change(true, "d2", null)))
                .containsExactly("-d1", "+d2 jwt-customizer details of d2");
        assertThat(given(DETAILED).secrets(change(true, null, null))).containsExactly("-d1");
    }

    @Test
    void what_is_so_already_is_not_said_again() {
        assertThat(given(PLAIN).when(change(false, null, null))).isEmpty();
    }

    @Test
    void a_change_of_something_that_was_changed_since_is_a_conflict() {
        JwtCustomizerView seen = new JwtCustomizerView("access-token", "script", true, "d1");

        assertThat(given(DETAILED).when(change(true, "d2", seen))).hasSize(1);
        assertThat(given(PLAIN).refused(change(true, "d2", seen))).isEqualTo("consistency.version_conflict 409");
        assertThat(given().refused(change(true, "d2", seen))).isEqualTo("consistency.version_conflict 409");
    }

    @Test
    void a_script_is_deleted_once() {
        assertThat(given(DETAILED).when(new DeleteJwtCustomizer(ACCESS_TOKEN)))
                .containsExactly(new JwtCustomizerDeleted(ACCESS_TOKEN));
        assertThat(given(DETAILED).secrets(new DeleteJwtCustomizer(ACCESS_TOKEN))).containsExactly("-d1");
        assertThat(given(DETAILED, new JwtCustomizerDeleted(ACCESS_TOKEN)).refused(
                new DeleteJwtCustomizer(ACCESS_TOKEN))).isEqualTo("entity.not_exists_with_id 404");
    }

    private static Given<JwtCustomizerView, JwtCustomizerCommand, JwtCustomizerEvent> given(
            JwtCustomizerEvent... history) {
        return Given.given(new JwtCustomizerDecider(), history);
    }

    private static ChangeJwtCustomizer change(boolean isBlocking, String details, JwtCustomizerView expected) {
        return new ChangeJwtCustomizer(ACCESS_TOKEN, "script", isBlocking,
                details == null ? null : new ScriptDetails(details, new Secret("details of " + details)), expected);
    }
}
