package io.keystory.events.session;

import static io.keystory.events.platform.Recordings.START;
import static io.keystory.events.platform.Recordings.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantId;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.session.SessionEvent.ApplicationJoined;
import io.keystory.events.session.SessionEvent.ApplicationRemoved;
import io.keystory.events.session.SessionEvent.SessionEnded;
import io.keystory.events.session.SessionEvent.SessionRenewed;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.user.UserId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionFoldTest {

    private static final SessionId ID = new SessionId("s1");
    private static final UserId ADA = new UserId("ada");
    private static final ApplicationId APP = new ApplicationId("app");
    private static final SessionStarted STARTED =
            new SessionStarted(ID, ADA, APP, new InteractionId("i1"), Set.of("pwd"), 10, 90);

    private final SessionFold fold = new SessionFold();

    @Test
    void a_session_has_the_latest_authentication_and_grants() {
        var view = fold.over(recorded(STARTED, new ApplicationJoined(ID, ADA, APP, new GrantId("g1")),
                new SessionRenewed(ID, ADA, new InteractionId("i2"), Set.of("pwd", "otp"), 20),
                new ApplicationJoined(ID, ADA, APP, new GrantId("g2"))));

        assertThat(view).isEqualTo(new SessionView(
                "s1", "ada", "app", Set.of("pwd", "otp"), START, 20, 90, Map.of("app", "g2")));
    }

    @Test
    void how_somebody_authenticated_is_told_in_one_order() {
        assertThat(fold.over(recorded(new SessionStarted(ID, ADA, APP, new InteractionId("i1"),
                new LinkedHashSet<>(List.of("pwd", "otp", "mfa")), 10, 90))).amr()).containsExactly("mfa", "otp", "pwd");
    }

    @Test
    void an_application_that_left_has_no_grant() {
        var view = fold.over(recorded(STARTED, new ApplicationJoined(ID, ADA, APP, new GrantId("g1")),
                new ApplicationRemoved(ID, ADA, APP, new GrantId("g1"))));

        assertThat(view.grants()).isEmpty();
    }

    @Test
    void an_ended_session_does_not_exist() {
        assertThat(fold.over(recorded(STARTED, new SessionEnded(ID, ADA, "signed_out")))).isNull();
    }
}
