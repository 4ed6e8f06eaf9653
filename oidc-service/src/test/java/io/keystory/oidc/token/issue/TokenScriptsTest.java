package io.keystory.oidc.token.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.OneTimeTokenVerification.OneTimeTokenVerified;
import io.keystory.events.jwtcustomizer.JwtCustomizerEvent.JwtCustomizerChanged;
import io.keystory.events.jwtcustomizer.JwtCustomizerEvent.JwtCustomizerDeleted;
import io.keystory.events.jwtcustomizer.JwtCustomizerId;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.role.RoleType;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorCreated;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.ssoconnector.SsoProvider;
import io.keystory.events.token.TokenEvent.TokenScriptFailed;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityLinked;
import io.keystory.events.user.UserId;
import io.keystory.events.user.identity.SocialIdentity;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import io.keystory.platform.Ids;
import io.keystory.store.vault.VaultEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenScriptsTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private Authorized app;
    private Given.ResourceView resource;

    @BeforeEach
    void aUserWithARoleLetAnApplicationIn() {
        TestKey.current();
        app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
        resource = GIVEN.resource(600, "read");
        GIVEN.roleOfUser(app.user(), GIVEN.role(RoleType.USER, "Reader of it", resource, "read"));
    }

    @AfterEach
    void noScript() {
        for (JwtCustomizerId id : List.of(JwtCustomizerId.ACCESS_TOKEN, JwtCustomizerId.CLIENT_CREDENTIALS)) {
            PROVIDER.events().append(new JwtCustomizerDeleted(id));
        }
        PROVIDER.catchUp();
    }

    @Test
    void a_script_adds_what_it_makes_of_token_context_and_environment() {
        script(JwtCustomizerId.ACCESS_TOKEN, false, """
                const getCustomJwtClaims = async ({token, context, environmentVariables}) => ({
                  plan: context.user.customData.plan, app: context.application.id, audience: token.aud,
                  role: context.user.roles[0].name, permission: context.user.roles[0].scopes[0].name,
                  tier: environmentVariables.TIER, who: token.accountId});""");

        assertThat(TestKey.claims(resourceToken().text("access_token"))).containsEntry("plan", "gold")
                .containsEntry("app", app.client()).containsEntry("audience", resource.indicator())
                .containsEntry("role", "Reader of it").containsEntry("permission", "read")
                .containsEntry("tier", "secret").containsEntry("who", app.user()).containsEntry("scope", "read");
    }

    @Test
    void what_the_protocol_says_is_not_the_scripts_to_say() {
        script(JwtCustomizerId.ACCESS_TOKEN, false, """
                const getCustomJwtClaims = () => ({sub: 'x', scope: 'all', iss: 'x', aud: 'x', exp: 1, iat: 1, jti: 'x',
                  client_id: 'x', cnf: {jkt: 'x'}, log_position: 1e15, grant_id: 'x', session_id: 'x', mine: true});""");

        Map<String, Object> claims = TestKey.claims(resourceToken().text("access_token"));

        assertThat(claims).containsEntry("sub", app.user()).containsEntry("scope", "read")
                .containsEntry("aud", resource.indicator()).containsEntry("client_id", app.client())
                .containsEntry("mine", true).containsEntry("grant_id", app.grant().value())
                .containsEntry("session_id", app.session().value()).doesNotContainKey("cnf")
                .doesNotContainEntry("log_position", 1_000_000_000_000_000L).doesNotContainEntry("jti", "x");
    }

    @Test
    void access_is_denied_in_the_words_of_the_script_for_opaque_tokens_too() {
        script(JwtCustomizerId.ACCESS_TOKEN, false, "const getCustomJwtClaims = ({api}) => api.denyAccess('Geh \"heim\", früh');");
        Facts facts = new Facts(PROVIDER);

        Answer answer = app.exchange("openid");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("access_denied");
        assertThat(answer.text("message")).isEqualTo("Geh \"heim\", früh");
        assertThat(answer.text("error_description")).as("RFC 6749, 5.2: of these characters only")
                .isEqualTo("Geh 'heim', fr?h");
        assertThat(facts.of(TokenScriptFailed.class)).singleElement()
                .satisfies(fact -> assertThat(fact.reason() + " " + fact.isBlocked()).isEqualTo("denied true"));
    }

    @Test
    void a_script_that_fails_costs_its_claims_or_blocks_if_it_is_to() {
        Facts facts = new Facts(PROVIDER);
        script(JwtCustomizerId.ACCESS_TOKEN, false, "const getCustomJwtClaims = () => { throw 1; };");
        Answer issued = resourceToken();
        script(JwtCustomizerId.ACCESS_TOKEN, true, "const getCustomJwtClaims = () => { for (;;); };");
        Answer blocked = app.exchange("openid");

        assertThat(TestKey.claims(issued.text("access_token"))).containsOnlyKeys(
                "jti", "sub", "iat", "exp", "scope", "client_id", "iss", "aud", "log_position",
                "grant_id", "session_id");
        assertThat(blocked.error()).isEqualTo("invalid_request");
        assertThat(facts.of(TokenScriptFailed.class)).extracting(fact -> fact.reason() + " " + fact.isBlocked())
                .containsExactly("error false", "time true");
    }

    @Test
    void applications_have_a_script_of_their_own() {
        script(JwtCustomizerId.CLIENT_CREDENTIALS, false,
                "const getCustomJwtClaims = async ({token, context}) => ({k: token.kind, n: context.application.name});");
        String machine = GIVEN.client(ApplicationType.MACHINE_TO_MACHINE);

        Answer answer = PROVIDER.calls().form("/oidc/token", Calls.basic(machine, Given.SECRET), "grant_type",
                "client_credentials", "resource", resource.indicator());

        assertThat(TestKey.claims(answer.text("access_token"))).containsEntry("k", "ClientCredentials")
                .containsEntry("n", "App " + machine);
        assertThat(TestKey.claims(resourceToken().text("access_token"))).doesNotContainKey("k");
    }

    @Test
    void a_script_learns_why_somebody_acts_for_the_user() {
        script(JwtCustomizerId.ACCESS_TOKEN, false,
                "const getCustomJwtClaims = ({context}) => ({ticket: context.grant.subjectTokenContext.ticket});");
        String exchanger = GIVEN.exchanger(ApplicationType.TRADITIONAL);

        Answer answer = PROVIDER.calls().form("/oidc/token", Calls.basic(exchanger, Given.SECRET), "grant_type",
                "urn:ietf:params:oauth:grant-type:token-exchange", "subject_token", GIVEN.subjectToken(app.user()),
                "subject_token_type", "urn:logto:token-type:impersonation_token", "resource", resource.indicator());

        assertThat(TestKey.claims(answer.text("access_token"))).containsEntry("ticket", 7L);
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_script_learns_how_the_user_signed_in_and_nothing_secret() {
        script(JwtCustomizerId.ACCESS_TOKEN, false,
                "const getCustomJwtClaims = ({context}) => ({how: context.interaction, all: JSON.stringify(context)});");
        Browser browser = new Browser(PROVIDER, app.client());
        browser.authorize("scope", "openid read", "resource", resource.indicator());
        PROVIDER.events().append(new OneTimeTokenVerified(browser.interaction(), "token",
                new Identifier(Identifier.Type.EMAIL, "ada@example.org"), InteractionKind.SIGN_IN,
                List.of(new OrganizationId("acme"))));

        Map<String, Object> claims = TestKey.claims(PROVIDER.calls().form("/oidc/token", "grant_type",
                "authorization_code", "client_id", app.client(), "code", Browser.sent(browser.signIn(app.user())).get("code"),
                "code_verifier", Authorized.VERIFIER, "redirect_uri", Given.REDIRECT_URI, "resource",
                resource.indicator()).text("access_token"));

        Map<String, Object> how = (Map<String, Object>) claims.get("how");
        assertThat(how).containsEntry("userId", app.user())
                .containsOnlyKeys("interactionEvent", "userId", "verificationRecords", "signInContext");
        assertThat(how.get("signInContext")).isEqualTo(Map.of("ip", "192.0.2.7", "userAgent", "Test"));
        Map<String, Map<String, Object>> proofs = ((List<Map<String, Object>>) how.get("verificationRecords")).stream()
                .collect(Collectors.toMap(proof -> (String) proof.get("type"), proof -> proof));
        assertThat(proofs).containsOnlyKeys("Password", "OneTimeToken");
        assertThat(proofs.get("Password")).containsEntry("verified", true)
                .containsOnlyKeys("id", "type", "identifier", "verified");
        assertThat(proofs.get("OneTimeToken")).containsEntry("verified", true).containsEntry("oneTimeTokenContext",
                        Map.of("jitOrganizationIds", List.of("acme"), "interactionEvent", "SignIn"))
                .containsOnlyKeys("id", "type", "identifier", "oneTimeTokenContext", "verified");
        assertThat((String) claims.get("all")).doesNotContainIgnoringCase("passwordId").doesNotContain("\"secret");
    }

    @Test
    void a_script_learns_who_the_user_is_at_enterprise_providers_that_are_still_there() {
        script(JwtCustomizerId.ACCESS_TOKEN, false, "const getCustomJwtClaims = ({context}) => "
                + "({sso: context.user.ssoIdentities.map(({issuer, identityId}) => `${issuer} ${identityId}`)});");
        SsoConnectorId acme = new SsoConnectorId(Ids.next());
        UserId user = new UserId(app.user());
        PROVIDER.events().append(new SsoConnectorCreated(acme, SsoProvider.OIDC, "Acme " + acme),
                linked(user, acme, "https://idp.example"), linked(user, new SsoConnectorId(Ids.next()), "https://gone.example"));
        PROVIDER.catchUp();

        assertThat(TestKey.claims(resourceToken().text("access_token")).get("sso"))
                .isEqualTo(List.of("https://idp.example ada"));
    }

    private static SsoIdentityLinked linked(UserId user, SsoConnectorId connector, String issuer) {
        return new SsoIdentityLinked(user, Ids.next(), connector, issuer, new SocialIdentity("ada", Map.of()));
    }

    @Test
    void without_a_script_nothing_is_read_for_one() {
        String machine = GIVEN.client(ApplicationType.MACHINE_TO_MACHINE);
        String[] request = {"grant_type", "client_credentials", "resource", resource.indicator()};
        PROVIDER.calls().form("/oidc/token", Calls.basic(machine, Given.SECRET), request);
        PROVIDER.statements().take();

        PROVIDER.calls().form("/oidc/token", Calls.basic(machine, Given.SECRET), request);

        assertThat(PROVIDER.statements().take()).isEmpty();
    }

    private Answer resourceToken() {
        String code = app.code("openid read", resource.indicator());
        return PROVIDER.calls().form("/oidc/token", "grant_type", "authorization_code", "client_id", app.client(),
                "code", code, "code_verifier", Authorized.VERIFIER, "redirect_uri", Given.REDIRECT_URI,
                "resource", resource.indicator());
    }

    private static void script(JwtCustomizerId id, boolean isBlocking, String script) {
        String details = Ids.next();
        PROVIDER.events().append(
                List.of(new VaultEntry(details, "jwt-customizer", id.stream(),
                        "{\"environmentVariables\":{\"TIER\":\"secret\"}}", null)),
                new JwtCustomizerChanged(id, script, isBlocking, details));
        PROVIDER.catchUp();
    }
}
