package io.keystory.command.interaction.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.interaction.InteractionEvent.ActionDecided;
import io.keystory.events.interaction.InteractionEvent.InteractionSubmitted;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.platform.Ids;
import io.keystory.store.database.StatementCounter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInScriptsTest {

    private static final String PASSWORD = "a long password";
    private static final String FIRST = "action.postFirstFactorVerification";
    private static final String LAST = "action.postSignIn";

    private static TestCommandService service;
    private static TestClient administrator;

    private final String name = "u" + Ids.nextUser();
    private String user;

    @BeforeAll
    static void start() {
        service = TestCommandService.renewed();
        administrator = service.administrator();
    }

    @BeforeEach
    void somebody() {
        user = administrator.post("/api/users",
                "{'username': '%s', 'password': '%s'}".formatted(name, PASSWORD)).text("id");
    }

    @AfterEach
    void no_scripts() {
        administrator.delete("/api/configs/actions/" + FIRST);
        administrator.delete("/api/configs/actions/" + LAST);
    }

    @Test
    void a_script_knows_who_signs_in_where_by_what_and_is_told_nothing_secret() {
        set(LAST, "", "if (event.user.id !== `%s` || event.application.id !== `demo-app`".formatted(user)
                + " || event.interactionEvent !== `SignIn` || event.userId !== event.user.id"
                + " || event.verificationRecords[0].type !== `Password` || !event.verificationRecords[0].verified"
                + " || !event.signInContext.ip || environmentVariables.KEY !== `v` || `organizationId` in event"
                + " || JSON.stringify(event).includes(`%s`)) throw new Error(JSON.stringify(event));".formatted(PASSWORD));

        InteractionBrowser browser = identified();

        assertThat(browser.post("/submit", "{}").body()).contains("redirectTo");
        assertThat(decisions(browser)).containsExactly("POST_SIGN_IN ALLOWED null");
        assertThat(browser.story().getLast()).isInstanceOf(InteractionSubmitted.class);
    }

    @Test
    void a_script_denies_access_with_a_message_as_often_as_it_is_asked() {
        set(LAST, "'onExecutionError': 'allow', ", "api.denyAccess(`Not on Sundays`);");
        InteractionBrowser browser = identified();

        Answer denied = browser.post("/submit", "{}");

        assertThat(denied.refusal()).isEqualTo("422 action.general");
        assertThat(denied.json().get("data").toString())
                .isEqualTo("{\"reason\":\"denied\",\"message\":\"Not on Sundays\"}");
        assertThat(decisions(browser)).containsExactly("POST_SIGN_IN REFUSED denied");
        assertThat(browser.story().getLast()).as("it says so itself").isInstanceOf(ActionDecided.class);
        administrator.patch("/api/configs/actions/" + LAST, "{'enabled': false}");
        assertThat(browser.post("/submit", "{}").status()).isEqualTo(200);
    }

    @Test
    void whom_the_first_script_denies_is_not_identified() {
        set(FIRST, "", "if (event.user.username === `%s`) api.denyAccess();".formatted(name));
        InteractionBrowser browser = verified();

        Answer denied = identify(browser);

        assertThat(denied.refusal()).isEqualTo("422 action.general");
        assertThat(denied.json().get("data").toString()).isEqualTo("{\"reason\":\"denied\"}");
        assertThat(browser.story()).noneMatch(UserIdentified.class::isInstance);
        set(FIRST, "", "return 7;");
        assertThat(identify(browser).status()).isEqualTo(204);
        assertThat(identify(browser).status()).as("nobody is asked about twice").isEqualTo(204);
        assertThat(decisions(browser)).containsExactly(
                "POST_FIRST_FACTOR_VERIFICATION REFUSED denied", "POST_FIRST_FACTOR_VERIFICATION ALLOWED null");
    }

    @Test
    void a_script_that_fails_keeps_people_out_unless_it_is_said_to_let_them_in() {
        set(LAST, "", "throw new Error(environmentVariables.KEY);");
        InteractionBrowser browser = identified();

        Answer blocked = browser.post("/submit", "{}");
        assertThat(blocked.refusal()).isEqualTo("422 action.general");
        assertThat(blocked.json().get("data").toString()).as("what went wrong is not for everybody")
                .isEqualTo("{\"reason\":\"error\"}");

        administrator.patch("/api/configs/actions/" + LAST, "{'onExecutionError': 'allow'}");
        assertThat(browser.post("/submit", "{}").status()).isEqualTo(200);
        assertThat(decisions(browser)).containsExactly("POST_SIGN_IN REFUSED error", "POST_SIGN_IN ALLOWED error");
    }

    @Test
    void at_the_console_one_that_fails_keeps_everybody_out_but_administrators() {
        set(LAST, "", "throw new Error();");
        InteractionBrowser browser = verified(InteractionBrowser.atTheConsole(service, "SignIn"));
        assertThat(identify(browser).status()).isEqualTo(204);

        assertThat(browser.post("/submit", "{}").refusal()).isEqualTo("422 action.general");
        assertThat(administrator.put("/api/administrators/" + user, "{}").status()).isEqualTo(204);
        assertThat(browser.post("/submit", "{}").status()).isEqualTo(200);
    }

    @Test
    void nobody_is_asked_about_who_registers() {
        set(LAST, "", "api.denyAccess();");
        InteractionBrowser browser = InteractionBrowser.here(service, "Register");
        browser.post("/profile", "{'type': 'username', 'value': 'n%s'}".formatted(Ids.nextUser()));
        browser.post("/profile", "{'type': 'password', 'value': '%s'}".formatted(PASSWORD));

        assertThat(browser.post("/identification", "{}").status()).isEqualTo(201);
        assertThat(browser.post("/submit", "{}").status()).isEqualTo(200);
    }

    @Test
    void a_script_that_is_not_there_or_off_costs_no_statement() {
        signIn();
        int none = leastCost();
        administrator.put("/api/configs/actions/" + LAST, "{'script': 'const runAction = 7;'}");
        signIn();

        assertThat(leastCost()).isEqualTo(none);
    }

    /** Of a few: what caches read again after a second is nobody's in particular. */
    private int leastCost() {
        return IntStream.range(0, 4).map(any -> cost()).min().orElseThrow();
    }

    private int cost() {
        InteractionBrowser browser = verified();
        int before = service.bean(StatementCounter.class).count();
        identify(browser);
        browser.post("/submit", "{}");
        assertThat(browser.story()).noneMatch(ActionDecided.class::isInstance);
        return service.bean(StatementCounter.class).count() - before;
    }

    private void signIn() {
        assertThat(identified().post("/submit", "{}").status()).isEqualTo(200);
    }

    private InteractionBrowser identified() {
        InteractionBrowser browser = verified();
        assertThat(identify(browser).status()).isEqualTo(204);
        return browser;
    }

    private InteractionBrowser verified() {
        return verified(InteractionBrowser.here(service, "SignIn"));
    }

    private InteractionBrowser verified(InteractionBrowser browser) {
        assertThat(browser.post("/verification/password",
                "{'identifier': {'type': 'username', 'value': '%s'}, 'password': '%s'}".formatted(name, PASSWORD))
                .status()).isEqualTo(200);
        return browser;
    }

    private static Answer identify(InteractionBrowser browser) {
        String verification = browser.state().json().at("/verificationRecords/0/id").asString(null);
        return browser.post("/identification", "{'verificationId': '%s'}".formatted(verification));
    }

    private static List<String> decisions(InteractionBrowser browser) {
        return browser.story().stream().filter(ActionDecided.class::isInstance).map(ActionDecided.class::cast)
                .map(one -> one.actionType() + " " + one.outcome() + " " + one.reason()).toList();
    }

    private static void set(String type, String settings, String body) {
        Answer set = administrator.put("/api/configs/actions/" + type, ("{'enabled': true, %s'environmentVariables': "
                + "{'KEY': 'v'}, 'script': 'const runAction = async ({event, environmentVariables, api}) => { %s };'}")
                .formatted(settings, body));
        assertThat(set.status()).as(set.body()).isBetween(200, 201);
    }
}
