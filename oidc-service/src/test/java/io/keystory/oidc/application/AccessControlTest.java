package io.keystory.oidc.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.AccessRules;
import io.keystory.events.application.ApplicationEvent.AccessControlChanged;
import io.keystory.events.application.ApplicationEvent.AccessRulesChanged;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleType;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessControlTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private String client;
    private String member;
    private String stranger;

    @BeforeEach
    void anApplicationThatIsOpenToSome() {
        TestKey.current();
        client = GIVEN.client(ApplicationType.SPA);
        member = GIVEN.user();
        stranger = GIVEN.user();
        limit(client, new AccessRules(List.of(member), List.of(), List.of(), List.of()));
    }

    @Test
    void who_is_not_let_in_comes_back_with_a_refusal_and_who_is_with_a_code() {
        Answer refused = signIn(stranger);

        assertThat(refused.header("Location")).startsWith(Given.REDIRECT_URI);
        assertThat(Browser.sent(refused)).containsEntry("error", "access_denied").containsKey("state")
                .doesNotContainKey("code");
        assertThat(Browser.sent(signIn(member))).containsKey("code");
    }

    @Test
    void a_session_of_another_application_does_not_help() {
        Authorized elsewhere = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), stranger);

        for (String prompt : new String[] {"", "&prompt=none"}) {
            Answer refused = PROVIDER.calls().get("/oidc/auth?client_id=" + client + "&redirect_uri="
                    + Given.REDIRECT_URI + "&response_type=code&scope=openid&code_challenge=" + Authorized.challenge()
                    + "&code_challenge_method=S256" + prompt, elsewhere.browser());
            assertThat(Browser.sent(refused)).containsEntry("error", "access_denied");
        }
    }

    @Test
    void codes_and_refresh_tokens_end_with_the_access() {
        Authorized authorized = new Authorized(PROVIDER, client, member);
        String refreshToken = authorized.exchange("openid offline_access").text("refresh_token");
        assertThat(authorized.refresh(refreshToken).status()).isEqualTo(200);
        String second = authorized.exchange("openid offline_access").text("refresh_token");
        String code = authorized.code("openid");

        limit(client, new AccessRules(List.of(stranger), List.of(), List.of(), List.of()));

        assertThat(authorized.refresh(second).error()).isEqualTo("access_denied");
        assertThat(authorized.redeem(code).error()).isEqualTo("access_denied");
        limit(client, new AccessRules(List.of(member), List.of(), List.of(), List.of()));
        assertThat(authorized.refresh(second).status()).isEqualTo(200);
    }

    @Test
    void nobody_gets_in_by_an_exchange() {
        String exchanger = GIVEN.exchanger(ApplicationType.TRADITIONAL);
        limit(exchanger, new AccessRules(List.of(member), List.of(), List.of(), List.of()));

        assertThat(exchange(exchanger, stranger).error()).isEqualTo("access_denied");
        assertThat(exchange(exchanger, member).error()).isNotEqualTo("access_denied");
    }

    @Test
    void a_role_lets_in() {
        RoleId role = GIVEN.role(RoleType.USER, "staff of " + client, GIVEN.resource(60, "x"), "x");
        limit(client, new AccessRules(List.of(), List.of(role.value()), List.of(), List.of()));

        assertThat(Browser.sent(signIn(stranger))).containsEntry("error", "access_denied");
        GIVEN.roleOfUser(stranger, role);
        assertThat(Browser.sent(signIn(stranger))).containsKey("code");
    }

    @Test
    void rules_that_are_switched_off_keep_nobody_out() {
        GIVEN.happened(new AccessControlChanged(new ApplicationId(client), false));

        assertThat(Browser.sent(signIn(stranger))).containsKey("code");
    }

    private Answer signIn(String user) {
        Browser browser = new Browser(PROVIDER, client);
        browser.authorize();
        return browser.signIn(user);
    }

    private static Answer exchange(String client, String user) {
        return PROVIDER.calls().form("/oidc/token", Calls.basic(client, Given.SECRET),
                "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token_type", "urn:logto:token-type:impersonation_token",
                "subject_token", GIVEN.subjectToken(user), "scope", "openid");
    }

    private static void limit(String client, AccessRules rules) {
        ApplicationId id = new ApplicationId(client);
        PROVIDER.events().append(new AccessRulesChanged(id, rules), new AccessControlChanged(id, true));
        PROVIDER.catchUp();
    }
}
