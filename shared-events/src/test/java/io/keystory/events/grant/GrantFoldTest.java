package io.keystory.events.grant;

import static io.keystory.events.platform.Recordings.START;
import static io.keystory.events.platform.Recordings.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantEvent.GrantExtended;
import io.keystory.events.grant.GrantEvent.GrantGiven;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrantFoldTest {

    private static final GrantId ID = new GrantId("g1");
    private static final UserId ADA = new UserId("ada");
    private static final ApplicationId APP = new ApplicationId("app");
    private static final GrantGiven GIVEN =
            new GrantGiven(ID, ADA, APP, new SessionId("s1"), List.of("openid"), Map.of(), 90);

    private final GrantFold fold = new GrantFold();

    @Test
    void a_grant_is_what_was_allowed_last() {
        var more = Map.of("https://api.example.org", List.of("read"));

        assertThat(fold.over(recorded(GIVEN, new GrantExtended(ID, ADA, List.of("openid", "email"), more))))
                .isEqualTo(new GrantView("g1", "ada", "app", "s1", List.of("openid", "email"), more, START, 90));
    }

    @Test
    void a_revoked_grant_does_not_exist() {
        assertThat(fold.over(recorded(GIVEN, new GrantRevoked(ID, ADA, APP, "signed_out")))).isNull();
    }
}
