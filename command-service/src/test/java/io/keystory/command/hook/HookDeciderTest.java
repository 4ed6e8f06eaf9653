package io.keystory.command.hook;

import static io.keystory.events.hook.HookTrigger.USER_CREATED;
import static io.keystory.events.hook.HookTrigger.USER_DELETED;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Given;
import io.keystory.events.hook.HookCommand;
import io.keystory.events.hook.HookCommand.CreateHook;
import io.keystory.events.hook.HookCommand.DeleteHook;
import io.keystory.events.hook.HookCommand.Kept;
import io.keystory.events.hook.HookCommand.ReplaceHookSigningKey;
import io.keystory.events.hook.HookCommand.Target;
import io.keystory.events.hook.HookCommand.UpdateHook;
import io.keystory.events.hook.HookEvent;
import io.keystory.events.hook.HookEvent.HookCreated;
import io.keystory.events.hook.HookEvent.HookDeleted;
import io.keystory.events.hook.HookEvent.HookDisabled;
import io.keystory.events.hook.HookEvent.HookEnabled;
import io.keystory.events.hook.HookEvent.HookEventsChosen;
import io.keystory.events.hook.HookEvent.HookRenamed;
import io.keystory.events.hook.HookEvent.HookSigningKeyReplaced;
import io.keystory.events.hook.HookEvent.HookTarget;
import io.keystory.events.hook.HookEvent.HookTargetChanged;
import io.keystory.events.hook.HookId;
import io.keystory.events.hook.HookTrigger;
import io.keystory.events.hook.HookView;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

class HookDeciderTest {

    private static final HookId ID = new HookId("h");
    private static final String URL = "https://example.org";
    private static final HookCreated CREATED =
            new HookCreated(ID, "", List.of(USER_CREATED), new HookTarget(URL, null, null), "k1", true);
    private static final HookCreated WITH_HEADERS =
            new HookCreated(ID, "", List.of(USER_CREATED), new HookTarget(URL, "d1", 2), "k1", true);

    @Test
    void a_hook_is_created_and_what_is_secret_about_it_is_in_the_vault() {
        CreateHook command = new CreateHook(
                ID, "", List.of(USER_CREATED), new Target(URL, kept("d1"), 2), kept("k1"), true);

        assertThat(given().when(command)).containsExactly(WITH_HEADERS);
        assertThat(given().secrets(command)).containsExactly("+d1 hook-headers of d1", "+k1 hook-signing-key of k1");
    }

    @Test
    void what_changes_is_said_one_by_one() {
        assertThat(given(CREATED).when(update(Change.to("n"), Change.to(List.of(USER_DELETED)),
                Change.to(new Target(URL, null, 0)), Change.to(false)))).containsExactly(
                new HookRenamed(ID, "n"), new HookEventsChosen(ID, List.of(USER_DELETED)),
                new HookTargetChanged(ID, new HookTarget(URL, null, 0)), new HookDisabled(ID));
    }

    @Test
    void what_is_so_already_is_not_said_again() {
        assertThat(given(CREATED).when(update(Change.to(""), Change.to(List.of(USER_CREATED)),
                Change.to(new Target(URL, null, null)), Change.to(true)))).isEmpty();
    }

    @Test
    void new_headers_take_the_old_ones_out_of_the_vault() {
        HookCommand other = update(Change.none(), Change.none(), Change.to(new Target(URL, kept("d2"), 2)), Change.none());
        HookCommand none = update(Change.none(), Change.none(), Change.to(new Target(URL, null, 2)), Change.none());

        assertThat(given(WITH_HEADERS).secrets(other)).containsExactly("-d1", "+d2 hook-headers of d2");
        assertThat(given(WITH_HEADERS).secrets(none)).containsExactly("-d1");
    }

    @Test
    void a_name_is_more_than_blanks() {
        assertThat(given().refused(new CreateHook(
                ID, " ", List.of(USER_CREATED), new Target(URL, null, 2), kept("k1"), true)))
                .isEqualTo("guard.invalid_input 400");
        assertThat(given(CREATED).refused(update(Change.to(" "), Change.none(), Change.none(), Change.none())))
                .isEqualTo("guard.invalid_input 400");
    }

    @Test
    void it_is_switched_on_again() {
        assertThat(given(CREATED, new HookDisabled(ID))
                .when(update(Change.none(), Change.none(), Change.none(), Change.to(true))))
                .containsExactly(new HookEnabled(ID));
    }

    @Test
    void a_new_signing_key_takes_the_place_of_the_old_one() {
        ReplaceHookSigningKey command = new ReplaceHookSigningKey(ID, kept("k2"));

        assertThat(given(CREATED).when(command)).containsExactly(new HookSigningKeyReplaced(ID, "k2"));
        assertThat(given(CREATED).secrets(command)).containsExactly("-k1", "+k2 hook-signing-key of k2");
    }

    @Test
    void a_hook_is_deleted_once_with_all_that_is_secret_about_it() {
        assertThat(given(WITH_HEADERS).when(new DeleteHook(ID))).containsExactly(new HookDeleted(ID));
        assertThat(given(WITH_HEADERS).secrets(new DeleteHook(ID))).containsExactly("-k1", "-d1");
        assertThat(given(CREATED, new HookDeleted(ID)).refused(new DeleteHook(ID)))
                .isEqualTo("entity.not_exists_with_id 404");
        assertThat(given().refused(update(Change.none(), Change.none(), Change.none(), Change.none())))
                .isEqualTo("entity.not_exists_with_id 404");
    }

    private static UpdateHook update(Change<String> name, Change<List<HookTrigger>> events, Change<Target> target,
            Change<Boolean> isEnabled) {
        return new UpdateHook(ID, name, events, target, isEnabled);
    }

    private static Kept kept(String id) {
        return new Kept(id, new Secret("of " + id));
    }

    private static Given<HookView, HookCommand, HookEvent> given(HookEvent... events) {
        return Given.given(new HookDecider(), events);
    }
}
