package io.keystory.command.interaction;

import static io.keystory.command.support.InteractionBrowser.here;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.ApiCalls;
import io.keystory.command.support.ApiCalls.Call;
import io.keystory.command.support.Fixtures;
import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.audit.RefusalEvent.UnboundStepRefused;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.interaction.PasswordVerification.PasswordVerified;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.platform.RequestContext;
import io.keystory.platform.command.Commands;
import io.keystory.platform.interaction.InteractionCookie;
import io.keystory.platform.refusal.RefusalJournal;
import io.keystory.store.read.LogReader;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.DispatcherServlet;

/** Every step of the Experience API, out of order: refused in the API's words, told in the story, and nothing else done. */
class RefusedStepsTest {

    private static final String BASE = "/api/experience";
    /** What begins, and what asks for a passkey before anything has begun. */
    private static final Set<String> FIRST =
            Set.of("PUT " + BASE, "POST " + BASE + "/preflight/sign-in-passkey/authentication");
    /** Each is told what it is where nobody knows yet who wants to sign in; nothing where it is fine then. */
    private static final ApiCalls STEPS = ApiCalls.read(RefusedStepsTest.class, "steps.csv");

    private static final Person PERSON = Person.made();

    private final TestCommandService service = TestCommandService.running();
    private final Fixtures fixtures = new Fixtures();

    @BeforeEach
    void passkeys_and_enterprises_let_nobody_in() {
        assertThat(service.administrator().patch("/api/sign-in-exp",
                "{'passkeySignIn': {'enabled': false}, 'singleSignOnEnabled': false}").status()).isEqualTo(200);
    }

    @Test
    void every_step_is_here() {
        assertThat(STEPS.all().stream().map(Call::name))
                .containsExactlyInAnyOrderElementsOf(ApiCalls.served(service, BASE).toList());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void none_is_taken_before_the_person_says_what_they_are_here_for(Call step) {
        if (!FIRST.contains(step.name())) {
            assertRefused(new InteractionBrowser(service), step, "404 session.interaction_not_found");
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void none_is_taken_when_the_time_is_up(Call step) {
        assertRefused(InteractionBrowser.late(service), step, "400 session.not_found");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void none_is_taken_that_needs_what_has_not_been_done(Call step) {
        if (!step.told().isEmpty()) {
            assertRefused(here(service, "SignIn"), step, step.told());
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void none_is_taken_in_what_was_abandoned(Call step) {
        InteractionBrowser late = InteractionBrowser.late(service);
        late.abandon();

        assertUnbound(late, step);
    }

    /** No key hides it, so that it would outlast the person's erasure. */
    @Test
    void where_somebody_is_is_not_kept_with_an_interaction_that_is_over() {
        InteractionBrowser late = InteractionBrowser.late(service);
        late.abandon();

        assertThat(toldOf(late).ip()).isNull();
        assertThat(toldOf(late).userAgent()).isNull();
        assertThat(toldOf(here(service, "SignIn").with(cookie -> cookie.substring(0, cookie.length() - 2))).ip())
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void none_is_taken_in_an_interaction_of_another_browser(Call step) {
        InteractionBrowser other = here(service, "SignIn");
        assertUnbound(other.with(cookie -> cookie.substring(0, cookie.length() - 2)), step);
        long head = service.head();
        assertThat(other.with(cookie -> "none=none").makes(step).refusal()).isEqualTo("400 session.not_found");
        assertThat(service.head()).isEqualTo(head);
    }

    /** What somebody has done makes some steps right, as often as they take them. */
    @ParameterizedTest
    @MethodSource("steps")
    void what_is_refused_at_any_stage_is_one_event_and_no_failure_of_ours(Call step) {
        for (Stage stage : Stage.values()) {
            InteractionBrowser browser = reached(stage);
            long head = service.head();

            Answer answer = browser.makes(step);

            assertThat(answer.status()).as("%s %s", stage, answer.body()).isLessThan(500);
            if (answer.status() >= 400) {
                assertThat(service.after(head)).as("%s %s", stage, answer.body()).singleElement()
                        .satisfies(told -> assertThat(code(told)).isEqualTo(answer.code()));
            }
        }
    }

    /** How far somebody has come who gave their password. */
    private enum Stage { PROVEN, IDENTIFIED, SUBMITTED }

    private InteractionBrowser reached(Stage stage) {
        InteractionBrowser browser = here(service, "SignIn");
        String proof = Ids.next();
        service.bean(Commands.class).send(new RecordVerification(new PasswordVerified(
                browser.story().getFirst().interactionId(), proof,
                new Identifier(Identifier.Type.USERNAME, PERSON.username()), PERSON.id(), null), Instant.now()));
        if (stage != Stage.PROVEN) {
            assertThat(browser.post("/identification", "{'verificationId': '%s'}".formatted(proof)).status()).isEqualTo(204);
        }
        if (stage == Stage.SUBMITTED) {
            assertThat(browser.post("/submit", "{}").status()).isEqualTo(200);
        }
        return browser;
    }

    private static String code(DomainEvent told) {
        return told instanceof UnboundStepRefused refused ? refused.code() : reason((InteractionEvent) told);
    }

    /** Somebody with all that people sign up with. */
    private record Person(UserId id, String username) {

        static Person made() {
            String username = "u" + Ids.nextUser();
            return new Person(new UserId(TestCommandService.running().administrator().post("/api/users",
                    "{'username': '%s', 'password': 'a password'}".formatted(username)).text("id")), username);
        }
    }

    /** What makes no sense is refused before anybody asks which interaction it is for. */
    @Test
    void what_is_refused_for_what_it_says_is_not_told_as_a_step_of_no_interaction() {
        InteractionBrowser browser = here(service, "SignIn");
        long head = service.head();

        assertThat(browser.post("/verification/one-time-token/verify",
                "{'identifier': {'type': 'phone', 'value': '4915112345678'}, 'token': 'x'}").refusal())
                .isEqualTo("400 guard.invalid_input");

        assertThat(service.head()).isEqualTo(head);
    }

    /** Nor is what two refusals at once, or too much at once, kept from being told in the interaction. */
    @Test
    void what_cannot_be_kept_at_this_moment_is_told_nowhere() {
        Commands busy = commands -> {
            throw new KeystoryException("consistency.version_conflict", 409);
        };
        MockHttpServletRequest consent = new MockHttpServletRequest("POST", "/api/interaction/consent");
        consent.setCookies(new Cookie(InteractionCookie.NAME, "x"));
        consent.setAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE, new KeystoryException("session.not_found", 400));
        RefusedSteps steps = new RefusedSteps(busy, service.bean(RefusalJournal.class));
        long head = service.head();

        new RequestContext(EventMetadata.SYSTEM.withInteraction(Ids.next())).run(
                () -> steps.afterCompletion(consent, new MockHttpServletResponse(), this, null));

        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void nobody_consents_before_all_else_is_done() {
        for (String method : List.of("POST", "DELETE")) {
            assertRefused(here(service, "SignIn"), new Call(method + " /api/interaction/consent", "", ""),
                    "400 session.not_found");
        }
    }

    /** Neither is somebody told whether it is there: whose it is was given it by an administrator, who may. */
    @Test
    void no_username_is_taken_that_people_may_not_choose() {
        String taken = "U" + Ids.nextUser();
        assertThat(service.administrator().post("/api/users", "{'username': '%s'}".formatted(taken)).status())
                .isEqualTo(200);
        fixtures.allowUppercaseUsernames(false);
        try {
            InteractionBrowser browser = here(service, "Register");
            assertRefused(browser, new Call("POST " + BASE + "/verification/new-password-identity",
                    "{'identifier': {'type': 'username', 'value': '%s'}, 'password': 'x'}".formatted(taken), ""),
                    "422 user.username_uppercase_not_allowed");
            assertRefused(browser, new Call("POST " + BASE + "/profile",
                    "{'type': 'username', 'value': '%s'}".formatted(taken), ""),
                    "422 user.username_uppercase_not_allowed");
        } finally {
            fixtures.allowUppercaseUsernames(true);
        }
    }

    /** One event says so, wherever it might have been appended. */
    private void assertRefused(InteractionBrowser browser, Call step, String refusal) {
        List<InteractionEvent> before = browser.story();
        long head = service.head();

        assertThat(browser.makes(step).refusal()).isEqualTo(refusal);

        List<InteractionEvent> after = browser.story();
        assertThat(after).hasSize(before.size() + 1).startsWith(before.toArray(InteractionEvent[]::new));
        assertThat(reason(after.getLast())).isEqualTo(refusal.substring(4));
        assertThat(service.head()).isEqualTo(head + 1);
    }

    /** It is told beside all interactions. */
    private void assertUnbound(InteractionBrowser browser, Call step) {
        long head = service.head();

        assertThat(browser.makes(step).refusal()).isEqualTo("400 session.not_found");

        assertThat(service.after(head)).singleElement().isInstanceOfSatisfying(UnboundStepRefused.class, told -> {
            assertThat(BASE + "/" + told.step()).isEqualTo(step.name().endsWith(BASE)
                    ? BASE + "/begin" : step.name().replaceFirst("^\\w+ ", ""));
            assertThat(told.code()).isEqualTo("session.not_found");
        });
    }

    /** With what the event is stored that says that a step of the browser was refused. */
    private EventMetadata toldOf(InteractionBrowser browser) {
        long head = service.head();
        assertThat(browser.post("/submit", "{}").refusal()).isEqualTo("400 session.not_found");
        return service.bean(LogReader.class).after(head, 10).getFirst().metadata();
    }

    private static String reason(InteractionEvent event) {
        return event instanceof VerificationEvent told ? told.refusal() : ((StepRefused) event).code();
    }

    private static List<Call> steps() {
        return STEPS.all();
    }
}
