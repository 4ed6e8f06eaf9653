package io.keystory.oidc.token.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.organization.Member;
import io.keystory.events.organization.MembershipEvent.MemberRemoved;
import io.keystory.events.organization.MembershipEvent.OrganizationRoleAssigned;
import io.keystory.events.organization.MembershipEvent.OrganizationRoleRemoved;
import io.keystory.events.organization.OrganizationEvent.MfaRequirementChanged;
import io.keystory.events.organization.OrganizationEvent.OrganizationDeleted;
import io.keystory.events.organization.OrganizationEvent.OrganizationRenamed;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.role.RoleType;
import io.keystory.events.token.TokenEvent.TokensIssued;
import io.keystory.events.user.FactorEvent.FactorRemoved;
import io.keystory.events.user.FactorEvent.TotpAdded;
import io.keystory.events.user.UserId;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.GivenOrganizations;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import io.keystory.platform.Ids;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrganizationTokensTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final GivenOrganizations GIVEN_ORGANIZATIONS = new GivenOrganizations(PROVIDER);
    private static final String ORGANIZATIONS = "urn:logto:resource:organizations";

    private final String invite = "invite:" + Ids.next();
    private final String scope = "openid offline_access urn:logto:scope:organizations read " + invite;
    private final OrganizationId acme = GIVEN_ORGANIZATIONS.named("Acme");
    private Given.ResourceView api;
    private OrganizationRoleId admin;
    private Authorized app;

    @BeforeEach
    void aMemberWithARole() {
        TestKey.current();
        api = GIVEN.resource(900, "read", "write");
        admin = GIVEN_ORGANIZATIONS.role(RoleType.USER, invite, api, "read");
        app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
        GIVEN_ORGANIZATIONS.member(acme, Member.of(new UserId(app.user())), admin);
    }

    @Test
    void a_member_gets_a_token_for_the_organization_with_what_the_roles_there_give() {
        Facts facts = new Facts(PROVIDER);
        Answer answer = inAcme(refreshToken());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("scope")).isEqualTo(invite);
        assertThat(answer.json().path("expires_in").asInt()).isEqualTo(3600);
        assertThat(TestKey.claims(answer.text("access_token")))
                .containsEntry("aud", "urn:logto:organization:" + acme).containsEntry("scope", invite)
                .containsEntry("sub", app.user()).doesNotContainKey("organization_id");
        assertThat(facts.of(TokensIssued.class)).last()
                .satisfies(fact -> assertThat(fact.organizationId()).isEqualTo(acme.value()));
    }

    @Test
    void a_token_for_a_resource_in_an_organization_says_which_one() {
        String token = app.exchange(scope, ORGANIZATIONS, api.indicator()).text("refresh_token");
        Answer answer = app.refresh(token, "organization_id", acme.value(), "resource", api.indicator());

        assertThat(TestKey.claims(answer.text("access_token"))).containsEntry("aud", api.indicator())
                .containsEntry("organization_id", acme.value()).containsEntry("scope", "read");
        assertThat(answer.json().path("expires_in").asInt()).isEqualTo(900);
    }

    @Test
    void roles_in_any_organization_give_scopes_of_resources_and_those_of_another_do_not_count_in_one() {
        OrganizationId other = GIVEN_ORGANIZATIONS.named("Other");
        GIVEN_ORGANIZATIONS.member(other, Member.of(new UserId(app.user())));
        String token = app.exchange(scope, ORGANIZATIONS, api.indicator()).text("refresh_token");

        Answer anywhere = app.refresh(token, "resource", api.indicator());
        assertThat(anywhere.text("scope")).isEqualTo("read");
        assertThat(TestKey.claims(anywhere.text("access_token"))).doesNotContainKey("organization_id");
        Answer there = app.refresh(anywhere.text("refresh_token"), "organization_id", other.value(),
                "resource", api.indicator());
        assertThat(there.text("scope")).isEmpty();

        GIVEN.happened(new OrganizationDeleted(acme));
        assertThat(app.refresh(there.text("refresh_token"), "resource", api.indicator()).text("scope")).isEmpty();
    }

    @Test
    void who_was_removed_or_lost_a_role_has_lost_it_at_once() {
        Member user = Member.of(new UserId(app.user()));
        Answer first = inAcme(refreshToken());

        PROVIDER.events().append(new OrganizationRoleRemoved(acme, user, admin));
        Answer second = inAcme(first.text("refresh_token"));
        assertThat(second.text("scope")).isEmpty();

        PROVIDER.events().append(new MemberRemoved(acme, user));
        assertDenied(inAcme(second.text("refresh_token")));
    }

    @Test
    void nobody_acts_in_an_organization_that_is_gone_or_that_they_do_not_belong_to() {
        String token = refreshToken();

        assertDenied(app.refresh(token, "organization_id", GIVEN_ORGANIZATIONS.named("Other").value()));
        assertDenied(app.refresh(token, "organization_id", "none"));
        assertDenied(app.refresh(token, "organization_id", " "));
        PROVIDER.events().append(new OrganizationDeleted(acme));
        assertDenied(inAcme(token));
    }

    @Test
    void where_a_second_factor_is_required_who_has_none_is_refused() {
        String token = refreshToken();
        PROVIDER.events().append(new MfaRequirementChanged(acme, true));
        assertDenied(inAcme(token));

        PROVIDER.events().append(new MfaRequirementChanged(acme, false));
        assertThat(inAcme(token).status()).isEqualTo(200);
    }

    @Test
    void where_a_second_factor_is_required_who_has_one_may() {
        String token = refreshToken();
        PROVIDER.events().append(new MfaRequirementChanged(acme, true), new TotpAdded(new UserId(app.user()), "t", 0));
        assertThat(inAcme(token).status()).isEqualTo(200);

        PROVIDER.events().append(new FactorRemoved(new UserId(app.user()), "t"));
        assertDenied(inAcme(token));
    }

    @Test
    void the_scope_for_organizations_is_needed() {
        Answer answer = inAcme(app.exchange("openid offline_access").text("refresh_token"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.error()).isEqualTo("insufficient_scope");
    }

    @Test
    void a_role_of_machines_gives_users_nothing() {
        String erase = "erase:" + Ids.next();
        OrganizationRoleId robot = GIVEN_ORGANIZATIONS.role(RoleType.MACHINE_TO_MACHINE, erase, api, "write");
        GIVEN.happened(new OrganizationRoleAssigned(acme, Member.of(new UserId(app.user())), robot));
        String token = app.exchange(scope + " write " + erase, ORGANIZATIONS).text("refresh_token");

        assertThat(inAcme(token).text("scope")).isEqualTo(invite);
    }

    @Test
    void a_machine_gets_tokens_for_organizations_it_belongs_to() {
        String machine = GIVEN.client(ApplicationType.MACHINE_TO_MACHINE);
        String sync = "sync:" + Ids.next();
        OrganizationRoleId robot = GIVEN_ORGANIZATIONS.role(RoleType.MACHINE_TO_MACHINE, sync, api, "write");
        assertDenied(asMachine(machine, "organization_id", acme.value()));
        GIVEN_ORGANIZATIONS.member(acme, Member.of(new ApplicationId(machine)), robot);

        Answer organization = asMachine(machine, "organization_id", acme.value(), "scope", sync + " " + invite);
        assertThat(organization.text("scope")).isEqualTo(sync);
        assertThat(TestKey.claims(organization.text("access_token")))
                .containsEntry("aud", "urn:logto:organization:" + acme).containsEntry("sub", machine);
        Answer resource = asMachine(machine, "organization_id", acme.value(), "resource", api.indicator(),
                "scope", "read write");
        assertThat(TestKey.claims(resource.text("access_token"))).containsEntry("organization_id", acme.value())
                .containsEntry("aud", api.indicator()).containsEntry("scope", "write");
        assertThat(asMachine(machine, "resource", api.indicator(), "scope", "write").text("scope")).isEmpty();
    }

    @Test
    void claims_tell_which_organizations_with_which_roles() {
        GIVEN.idTokenClaims("organizations", "organization_data", "organization_roles");
        Answer tokens = app.exchange(
                "openid urn:logto:scope:organizations urn:logto:scope:organization_roles");
        Map<String, Object> idToken = TestKey.claims(tokens.text("id_token"));

        assertThat(idToken).containsEntry("organizations", List.of(acme.value()))
                .containsEntry("organization_roles", List.of(acme + ":" + admin));
        JsonNode told = PROVIDER.calls().get("/oidc/me",
                Calls.bearer(tokens.text("access_token")).toArray(String[]::new)).json();
        assertThat(told.at("/organization_data/0/name").asString()).isEqualTo("Acme");
        assertThat(told.at("/organization_data/0/description").isNull()).isTrue();

        GIVEN.happened(new OrganizationRenamed(acme, "Beta"));
        GIVEN.happened(new MemberRemoved(acme, Member.of(new UserId(app.user()))));
        assertThat(PROVIDER.calls().get("/oidc/me",
                Calls.bearer(tokens.text("access_token")).toArray(String[]::new)).json().get("organizations")).isEmpty();
    }

    @Test
    void an_organization_costs_two_statements_more_and_claims_none() {
        GIVEN.idTokenClaims("organizations", "organization_roles");
        Measured plain = fewest(inAcme(refreshToken()), token -> app.refresh(token));
        Measured inAcme = fewest(plain.last(), this::inAcme);

        assertThat(inAcme.statements()).hasSize(plain.statements().size() + 2);
        assertThat(plain.statements()).noneMatch(sql -> sql.contains("organization"));
    }

    /** The statements of a refresh when no setting that is kept for a moment happens to be read anew. */
    private static Measured fewest(Answer before, Function<String, Answer> refresh) {
        Measured best = null;
        Answer last = before;
        for (int i = 0; i < 3; i++) {
            PROVIDER.statements().take();
            last = refresh.apply(last.text("refresh_token"));
            List<String> statements = PROVIDER.statements().take();
            best = best == null || statements.size() < best.statements().size() ? new Measured(last, statements)
                    : new Measured(last, best.statements());
        }
        return best;
    }

    private record Measured(Answer last, List<String> statements) {}

    private String refreshToken() {
        return app.exchange(scope, ORGANIZATIONS).text("refresh_token");
    }

    private Answer inAcme(String refreshToken) {
        return app.refresh(refreshToken, "organization_id", acme.value());
    }

    private static Answer asMachine(String machine, String... parameters) {
        String[] all = new String[parameters.length + 2];
        System.arraycopy(new String[] {"grant_type", "client_credentials"}, 0, all, 0, 2);
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        return PROVIDER.calls().form("/oidc/token", Calls.basic(machine, Given.SECRET), all);
    }

    private static void assertDenied(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.error()).isEqualTo("access_denied");
    }
}
