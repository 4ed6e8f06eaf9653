package io.keystory.command.user;

import static io.keystory.command.user.Users.ADA;
import static io.keystory.command.user.Users.created;
import static io.keystory.command.user.Users.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Given;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.IdentityEvent.IdentityDetailsChanged;
import io.keystory.events.user.IdentityEvent.IdentityLinked;
import io.keystory.events.user.IdentityEvent.IdentityUnlinked;
import io.keystory.events.user.UserCommand;
import io.keystory.events.user.UserCommand.DeleteUser;
import io.keystory.events.user.UserCommand.EraseUser;
import io.keystory.events.user.UserCommand.LinkIdentity;
import io.keystory.events.user.UserCommand.StoreTokenSet;
import io.keystory.events.user.UserCommand.UnlinkIdentity;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.identity.SocialIdentity;
import io.keystory.events.user.identity.TokenSetMetadata;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserIdentitiesTest {

    private static final SocialIdentity SEVEN = identity("7", "Ada", 1);

    @Test
    void an_identity_is_linked_claimed_and_unlinked() {
        assertThat(given(created()).when(link(SEVEN, false))).containsExactly(new IdentityLinked(ADA, "github", SEVEN));
        assertThat(given(created()).claims(link(SEVEN, false))).containsExactly("+identity github 7");
        assertThat(given(created()).claimRefusals(link(SEVEN, false)))
                .containsExactly("user.identity_already_in_use 422");
        assertThat(linked().when(new UnlinkIdentity(ADA, "github")))
                .containsExactly(new IdentityUnlinked(ADA, "github"));
        assertThat(linked().claims(new UnlinkIdentity(ADA, "github"))).containsExactly("-identity github 7");
    }

    @Test
    void what_the_provider_tells_anew_is_kept_and_what_changes_each_time_is_not() {
        assertThat(linked().when(link(identity("7", "Ada", 2), false))).isEmpty();
        SocialIdentity renamed = identity("7", "Ada Lovelace", 2);

        assertThat(linked().when(link(renamed, false)))
                .containsExactly(new IdentityDetailsChanged(ADA, "github", renamed.details()));
        assertThat(linked().claims(link(renamed, false))).isEmpty();
    }

    @Test
    void another_identity_at_the_same_provider_takes_its_place_only_where_that_is_meant() {
        SocialIdentity eight = identity("8", "Ada", 1);

        assertThat(linked().refused(link(eight, false))).isEqualTo("user.identity_already_in_use 422");
        assertThat(linked().when(link(eight, true))).containsExactly(new IdentityLinked(ADA, "github", eight));
        assertThat(linked().claims(link(eight, true))).containsExactly("-identity github 7", "+identity github 8");
    }

    @Test
    void tokens_that_come_after_the_identity_is_gone_are_not_kept() {
        var fresh = new StoreTokenSet(ADA, "github", new ConnectorId("c"), "t1", "v1", new Secret("tokens"),
                new TokenSetMetadata(null, null, null, false));

        assertThat(linked().when(fresh)).hasSize(1);
        assertThat(linked().after(new UnlinkIdentity(ADA, "github")).when(fresh)).isEmpty();
        assertThat(linked().after(new UnlinkIdentity(ADA, "github")).secrets(fresh)).isEmpty();
    }

    @Test
    void what_is_not_there_cannot_be_unlinked() {
        assertThat(given(created()).refused(new UnlinkIdentity(ADA, "github"))).isEqualTo("user.identity_not_exist 404");
        assertThat(given().refused(link(SEVEN, true))).isEqualTo("entity.not_exists_with_id 404");
        assertThat(given(created(), new UserDeleted(ADA)).refused(link(SEVEN, true)))
                .isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void who_is_deleted_gives_identities_back_and_who_is_erased_takes_their_traces_along() {
        assertThat(linked().claims(new DeleteUser(ADA, false))).contains("-identity github 7");
        assertThat(linked().when(new EraseUser(ADA, "asked", false))).hasSize(2);
        assertThat(linked().subjects(new EraseUser(ADA, "asked", false)).toString()).contains("github 7");
    }

    private static Given<UserState, UserCommand, UserEvent> linked() {
        return given(created(), new IdentityLinked(ADA, "github", SEVEN));
    }

    private static LinkIdentity link(SocialIdentity identity, boolean isReplacing) {
        return new LinkIdentity(ADA, "github", identity, isReplacing);
    }

    private static SocialIdentity identity(String id, String name, int signIns) {
        return new SocialIdentity(id, Map.of("id", id, "name", name, "rawData", Map.of("count", signIns)));
    }
}
