package io.keystory.command.interaction.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.Change;
import io.keystory.events.user.UserId;
import io.keystory.events.user.identity.ExternalUser;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FollowedProfileTest {

    @Test
    void of_a_name_told_elsewhere_what_is_seen_is_taken_over() {
        assertThat(nameOf("\u202eAda\u200b Lovelace\n")).isEqualTo(Change.to("Ada Lovelace"));
        assertThat(nameOf("\u2063")).isEqualTo(Change.none());
        assertThat(nameOf(null)).isEqualTo(Change.none());
    }

    private static Change<String> nameOf(String told) {
        return FollowedProfile.of(new UserId("ada"), new ExternalUser("7", null, null, told, null, Map.of())).name();
    }
}
