package io.keystory.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two who change different parts of one thing at the same moment both get what they asked for. */
class ConcurrentChangesTest {

    private final TestClient administrator = TestCommandService.running().administrator();
    private final Fixtures fixtures = new Fixtures();

    @Test
    void keys_of_a_users_custom_data_are_all_kept() throws Exception {
        String user = "/api/users/" + fixtures.user();

        atOnce(user + "/custom-data", keys("{'customData': {'k%d': %1$d}}"));

        assertThat(administrator.patch(user, "{}").json().get("customData").propertyNames())
                .containsExactlyInAnyOrderElementsOf(keys("k%d"));
    }

    @Test
    void claims_of_a_profile_are_all_kept() throws Exception {
        String user = "/api/users/" + fixtures.user();
        List<String> claims = List.of("familyName", "givenName", "nickname", "gender", "locale", "birthdate");

        atOnce(user + "/profile", claims.stream().map("{'profile': {'%s': 'x'}}"::formatted).toList());

        assertThat(administrator.patch(user, "{}").json().get("profile").propertyNames())
                .containsExactlyInAnyOrderElementsOf(claims);
    }

    @Test
    void keys_of_an_applications_custom_data_are_all_kept() throws Exception {
        String application = "/api/applications/" + fixtures.application("SPA");

        atOnce(application + "/custom-data", keys("{'k%d': %1$d}"));

        assertThat(administrator.patch(application, "{}").json().get("customData").propertyNames())
                .containsExactlyInAnyOrderElementsOf(keys("k%d"));
    }

    @Test
    void controls_of_the_account_centre_are_all_kept() throws Exception {
        List<String> fields = List.of("name", "avatar", "profile", "email", "phone", "username", "mfa", "session");

        atOnce("/api/account-center", fields.stream().map("{'fields': {'%s': 'ReadOnly'}}"::formatted).toList());

        assertThat(administrator.patch("/api/account-center", "{}").json().get("fields").properties())
                .filteredOn(field -> fields.contains(field.getKey()))
                .hasSize(fields.size())
                .allMatch(field -> field.getValue().asString().equals("ReadOnly"));
    }

    @Test
    void settings_of_the_sign_in_experience_are_all_kept() throws Exception {
        List<String> settings = List.of("termsOfUseUrl", "privacyPolicyUrl", "supportWebsiteUrl",
                "unknownSessionRedirectUrl");

        atOnce("/api/sign-in-exp", settings.stream().map("{'%s': 'https://example.org/concurrent'}"::formatted).toList());

        Answer after = administrator.patch("/api/sign-in-exp", "{}");
        assertThat(settings).allMatch(setting -> after.text(setting).equals("https://example.org/concurrent"));
    }

    private static List<String> keys(String pattern) {
        return IntStream.range(0, 8).mapToObj(pattern::formatted).toList();
    }

    private void atOnce(String path, List<String> bodies) throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = bodies.stream()
                    .map(body -> callers.submit(() -> administrator.patch(path, body)))
                    .toList();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        }
    }
}
