package io.keystory.events.user;

import static io.keystory.events.platform.Recordings.START;
import static io.keystory.events.platform.Recordings.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityDetailsChanged;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityLinked;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityUnlinked;
import io.keystory.events.user.SsoTokenSetEvent.SsoTokenSetDeleted;
import io.keystory.events.user.SsoTokenSetEvent.SsoTokenSetStored;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.identity.SocialIdentity;
import io.keystory.events.user.identity.SsoIdentity;
import io.keystory.events.user.identity.TokenSet;
import io.keystory.events.user.identity.TokenSetMetadata;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SsoIdentitiesTest {

    private static final UserId ADA = new UserId("ada");
    private static final SsoConnectorId ACME = new SsoConnectorId("acme");
    private static final TokenSetMetadata METADATA = new TokenSetMetadata("files", null, "Bearer", true);
    private static final UserCreated CREATED =
            new UserCreated(ADA, "ada", null, null, null, null, Profile.EMPTY, Map.of(), null);

    private final UserFold fold = new UserFold();

    @Test
    void there_is_one_for_each_connector_and_details_follow_the_provider() {
        assertThat(over(linked("i1", new SocialIdentity("7", Map.of("name", "Ada"))),
                new SsoIdentityDetailsChanged(ADA, ACME, Map.of("name", "Countess"))))
                .containsExactly(new SsoIdentity("i1", "acme", "https://idp.example", "7", Map.of("name", "Countess"),
                        START + 1000, START + 2000));
        assertThat(over(linked("i1", new SocialIdentity("7", null)), linked("i2", new SocialIdentity("8", null))))
                .extracting(SsoIdentity::identityId).containsExactly("8");
        assertThat(over(linked("i1", new SocialIdentity("7", null)), new SsoIdentityUnlinked(ADA, ACME))).isEmpty();
    }

    @Test
    void what_is_unreadable_by_now_leaves_no_name() {
        assertThat(over(linked("i1", null), new SsoIdentityDetailsChanged(ADA, ACME, null)).getFirst().identityId())
                .isNull();
    }

    @Test
    void tokens_are_of_who_was_given_them() {
        UserEvent given = new SsoTokenSetStored(ADA, ACME, "t1", "v1", METADATA);
        UserEvent anew = new SsoTokenSetStored(ADA, ACME, "t1", "v2", METADATA);
        UserEvent linked = linked("i1", new SocialIdentity("7", null));

        assertThat(tokens(linked, given, anew, new SsoIdentityDetailsChanged(ADA, ACME, Map.of())))
                .containsExactly(Map.entry("acme", new TokenSet("t1", "v2", "acme", METADATA, START + 2000, START + 3000)));
        assertThat(tokens(linked, given, new SsoTokenSetDeleted(ADA, ACME, "t1"))).isEmpty();
        assertThat(tokens(linked, given, new SsoIdentityUnlinked(ADA, ACME))).isEmpty();
        assertThat(tokens(linked, given, linked("i2", new SocialIdentity("8", null)))).isEmpty();
    }

    private Map<String, TokenSet> tokens(UserEvent... events) {
        return user(events).secrets().ssoTokenSets();
    }

    private List<SsoIdentity> over(UserEvent... events) {
        return user(events).secrets().ssoIdentities();
    }

    private UserView user(UserEvent... events) {
        UserEvent[] all = new UserEvent[events.length + 1];
        all[0] = CREATED;
        System.arraycopy(events, 0, all, 1, events.length);
        return fold.over(recorded(all));
    }

    private static SsoIdentityLinked linked(String id, SocialIdentity identity) {
        return new SsoIdentityLinked(ADA, id, ACME, "https://idp.example", identity);
    }
}
