package io.keystory.command.interaction;

import static io.keystory.command.support.InteractionBrowser.here;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every step of the Experience API, out of order: refused in the API's words, told in the story, and nothing else done. */
class RefusedStepsTest {

    private static final String BASE = "/api/experience";
    private static final String BEGIN = "PUT ";
    private static final String PREFLIGHT = "POST /preflight/sign-in-passkey/authentication";
    private static final List<Step> STEPS = read();

    private final TestCommandService service = TestCommandService.running();

    @BeforeEach
    void passkeys_and_enterprises_let_nobody_in() {
        assertThat(service.administrator().patch("/api/sign-in-exp",
                "{'passkeySignIn': {'enabled': false}, 'singleSignOnEnabled': false}").status()).isEqualTo(200);
    }

    @Test
    void every_step_is_here() {
        assertThat(STEPS.stream().map(Step::name)).containsExactlyInAnyOrderElementsOf(served().toList());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void none_is_taken_before_the_person_says_what_they_are_here_for(Step step) {
        if (!step.name().equals(BEGIN) && !step.name().equals(PREFLIGHT)) {
            assertRefused(new InteractionBrowser(service), step, "404 session.interaction_not_found");
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void none_is_taken_when_the_time_is_up(Step step) {
        assertRefused(InteractionBrowser.late(service), step, "400 session.not_found");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void none_is_taken_that_needs_what_has_not_been_done(Step step) {
        if (!step.refusal().isEmpty()) {
            assertRefused(here(service, "SignIn"), step, step.refusal());
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void none_is_taken_in_an_interaction_of_another_browser(Step step) {
        InteractionBrowser other = here(service, "SignIn");
        long head = service.head();

        assertThat(step.take(other.with(cookie -> cookie.substring(0, cookie.length() - 2))).refusal())
                .isEqualTo("400 session.not_found");
        assertThat(step.take(other.with(cookie -> "none=none")).refusal()).isEqualTo("400 session.not_found");
        assertThat(service.head()).isEqualTo(head);
    }

    /** One event says so, wherever it might have been appended. */
    private void assertRefused(InteractionBrowser browser, Step step, String refusal) {
        List<InteractionEvent> before = browser.story();
        long head = service.head();

        assertThat(step.take(browser).refusal()).isEqualTo(refusal);

        List<InteractionEvent> after = browser.story();
        assertThat(after).hasSize(before.size() + 1).startsWith(before.toArray(InteractionEvent[]::new));
        assertThat(reason(after.getLast())).isEqualTo(refusal.substring(4));
        assertThat(service.head()).isEqualTo(head + 1);
    }

    private static String reason(InteractionEvent event) {
        return event instanceof VerificationEvent told ? told.refusal() : ((StepRefused) event).code();
    }

    private static List<Step> steps() {
        return STEPS;
    }

    private Stream<String> served() {
        return service.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods()
                .keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream().filter(path -> path.startsWith(BASE))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .filter(method -> method != RequestMethod.GET)
                                .map(method -> method + " " + path.substring(BASE.length()))));
    }

    /** Method and path, body, and the refusal where nobody knows yet who wants to sign in; none where that is fine. */
    private static List<Step> read() {
        try (InputStream file = RefusedStepsTest.class.getResourceAsStream("steps.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(Step::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Step(String name, String body, String refusal) {

        static Step read(String line) {
            String[] parts = line.split(" \\| ?", -1);
            return new Step(parts[0].equals("PUT") ? BEGIN : parts[0], parts[1], parts[2].strip());
        }

        Answer take(InteractionBrowser browser) {
            String[] call = name.split(" ", -1);
            String path = call[1].replace("{connectorId}", "none");
            if (body.equals("PICTURE")) {
                return browser.upload(path, "multipart/form-data; boundary=x", """
                        --x\r
                        Content-Disposition: form-data; name="file"; filename="a.svg"\r
                        Content-Type: image/svg+xml\r
                        \r
                        <svg xmlns="http://www.w3.org/2000/svg"/>\r
                        --x--\r
                        """);
            }
            return call[0].equals("PUT") ? browser.put(path, body) : browser.post(path, body);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
