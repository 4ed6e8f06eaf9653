package io.keystory.events.user;

import static io.keystory.events.platform.Recordings.START;
import static io.keystory.events.platform.Recordings.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.user.IdentityEvent.IdentityDetailsChanged;
import io.keystory.events.user.IdentityEvent.IdentityLinked;
import io.keystory.events.user.IdentityEvent.IdentityUnlinked;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.identity.SocialIdentity;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SocialIdentitiesTest {

    private static final UserId ADA = new UserId("ada");
    private static final UserCreated CREATED =
            new UserCreated(ADA, "ada", null, null, null, null, Profile.EMPTY, Map.of(), null);
    private static final SocialIdentity SEVEN = new SocialIdentity("7", Map.of("name", "Ada"));

    private final UserFold fold = new UserFold();

    @Test
    void identities_are_known_by_the_target_of_their_provider() {
        UserView view = fold.over(recorded(CREATED, new IdentityLinked(ADA, "github", SEVEN),
                new IdentityLinked(ADA, "google", new SocialIdentity("8", null))));

        assertThat(view.identities()).containsEntry("github", SEVEN).containsKey("google");
        assertThat(view.updatedAt()).isEqualTo(START + 2000);
    }

    @Test
    void details_follow_the_provider_and_who_is_unlinked_is_gone() {
        UserView told = fold.over(recorded(CREATED, new IdentityLinked(ADA, "github", SEVEN),
                new IdentityDetailsChanged(ADA, "github", Map.of("name", "Countess"))));
        assertThat(told.identities().get("github")).isEqualTo(new SocialIdentity("7", Map.of("name", "Countess")));

        assertThat(fold.over(recorded(CREATED, new IdentityLinked(ADA, "github", SEVEN),
                new IdentityUnlinked(ADA, "github"))).identities()).isEmpty();
    }

    @Test
    void what_is_unreadable_by_now_leaves_no_details() {
        UserView view = fold.over(recorded(CREATED, new IdentityLinked(ADA, "github", null),
                new IdentityDetailsChanged(ADA, "github", null)));

        assertThat(view.identities()).containsOnlyKeys("github").containsEntry("github", new SocialIdentity(null, null));
    }
}
