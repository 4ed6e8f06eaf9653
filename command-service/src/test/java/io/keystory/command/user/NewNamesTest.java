package io.keystory.command.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.Profile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
        "\u0001javascript:alert(1)", "data:text/html,x", "vbscript:x", "mailto:ada@example.com", "javascript\t:x"})
    void a_profile_links_to_the_web_alone(String link) {
        assertThatThrownBy(() -> NewNames.profile(Profile.EMPTY, website(link))).isInstanceOfSatisfying(
                KeystoryException.class, e -> assertThat(e.data()).asString().startsWith("profile.website must "));
        assertThatThrownBy(() -> NewNames.profile(Profile.EMPTY, profile(link))).isInstanceOfSatisfying(
                KeystoryException.class, e -> assertThat(e.data()).asString().startsWith("profile.profile must "));
        assertThat(NewNames.profile(website(link), website(link))).isEqualTo(website(link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/ada", "HTTP://example.com", "example.com", "example.com:8080/ada",
        "/ada?at=a:b", "", "Ada's place", "https://example.com/a:b"})
    void what_leads_to_the_web_or_nowhere_is_taken(String link) {
        assertThat(NewNames.profile(Profile.EMPTY, website(link)).website()).isEqualTo(link);
    }

    private static Profile website(String link) {
        return new Profile(null, null, null, null, null, null, link, null, null, null, null, null);
    }

    private static Profile profile(String link) {
        return new Profile(null, null, null, null, null, link, null, null, null, null, null, null);
    }
}
