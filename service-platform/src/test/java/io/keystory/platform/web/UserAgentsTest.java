package io.keystory.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserAgentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 "
                + "| Chrome 126.0.0.0 126 | Blink 126.0.0.0 | Windows 10.0 | | amd64",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 "
                + "Edg/126.0.2592.56 | Edge 126.0.2592.56 126 | Blink 126.0.0.0 | Windows 10.0 | | amd64",
        "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0 "
                + "| Firefox 127.0 127 | Gecko 127.0 | Linux | | amd64",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 "
                + "Safari/605.1.15 | Safari 17.5 17 | WebKit 605.1.15 | macOS 10.15.7 | |",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 "
                + "Mobile/15E148 Safari/604.1 | Safari 17.5 17 | WebKit 605.1.15 | iOS 17.5.1 | Apple iPhone mobile |",
        "Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/AP2A) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 "
                + "Mobile Safari/537.36 | Chrome 126.0.0.0 126 | Blink 126.0.0.0 | Android 14 | Pixel 8 mobile |",
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 "
                + "Safari/537.36 | Samsung Internet 25.0 25 | Blink 121.0.0.0 | Android 10 | tablet |",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/140.0 "
                + "Mobile/15E148 Safari/605.1.15 | Firefox 140.0 140 | WebKit 605.1.15 | iOS 18.5 | Apple iPhone mobile |",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 "
                + "Instagram 390.0.0 | Instagram 390.0.0 390 | WebKit 605.1.15 | iOS 18.5 | Apple iPhone mobile |",
        "curl/8.5.0 | | | | |"
    })
    void what_a_browser_says_of_itself_is_understood(
            String agent, String browser, String engine, String system, String device, String processor) {
        Map<String, Object> parsed = UserAgents.parsed(agent);

        assertThat(parsed.get("ua")).isEqualTo(agent);
        assertThat(text(parsed, "browser")).isEqualTo(browser);
        assertThat(text(parsed, "engine")).isEqualTo(engine);
        assertThat(text(parsed, "os")).isEqualTo(system);
        assertThat(text(parsed, "device")).isEqualTo(device);
        assertThat(text(parsed, "cpu")).isEqualTo(processor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "...", "Firefox/.", "Firefox/...", "Firefox/", "Edg/.1", "Version/... Safari/",
        "Version/. Safari/1", "rv:.) Gecko/", "Mac OS X _", "Windows NT .", "Android .; .)"})
    void what_has_no_version_that_begins_with_a_digit_is_no_browser(String agent) {
        assertThat(UserAgents.parsed(agent)).containsEntry("ua", agent).doesNotContainKeys("browser", "engine");
    }

    @Test
    void whatever_is_said_at_length_is_understood_at_once() {
        String versions = "1.".repeat(4000);
        for (String agent : List.of("Firefox/" + ".".repeat(8000), "Version/" + versions, "Version/1 ".repeat(800),
                "Android 1; " + " Build/".repeat(1000))) {
            assertThat(UserAgents.parsed(agent)).doesNotContainKey("browser");
        }
        assertThat(text(UserAgents.parsed("Firefox/" + versions), "browser")).isEqualTo("Firefox " + versions + " 1");
    }

    @Test
    void who_says_nothing_is_told_nothing_of() {
        assertThat(UserAgents.parsed(null)).isNull();
        assertThat(UserAgents.named(null)).isEmpty();
        assertThat(UserAgents.named("curl/8.5.0")).isEmpty();
        assertThat(UserAgents.named("Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0"))
                .isEqualTo("Firefox, Linux");
    }

    private static String text(Map<String, Object> parsed, String part) {
        return parsed.get(part) instanceof Map<?, ?> told
                ? String.join(" ", told.values().stream().map(String::valueOf).toList()) : null;
    }
}
