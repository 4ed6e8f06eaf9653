package io.keystory.oidc.token.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.ConsentScopeEvent.OrganizationResourceScopeEnabled;
import io.keystory.events.application.ConsentScopeEvent.OrganizationScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.OrganizationScopeEnabled;
import io.keystory.events.application.UserScope;
import io.keystory.events.organization.Member;
import io.keystory.events.organization.OrganizationConsentEvent.OrganizationConsentGiven;
import io.keystory.events.organization.OrganizationConsentEvent.OrganizationConsentWithdrawn;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleCreated;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationScopeAssigned;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.ResourceScopeAssigned;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeCreated;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleType;
import io.keystory.events.user.UserId;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.GivenOrganizations;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import io.keystory.platform.Ids;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What applications of third parties get in organizations: what was opened to them, where the user lets them act. */
class ThirdPartyOrganizationsTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final GivenOrganizations GIVEN_ORGANIZATIONS = new GivenOrganizations(PROVIDER);
    private static final String ORGANIZATIONS = "urn:logto:resource:organizations";

    private final String invite = "invite:" + Ids.next();
    private final OrganizationScopeId inviting = new OrganizationScopeId(Ids.next());
    private final OrganizationRoleId admin = new OrganizationRoleId(Ids.next());
    private final String scope = "openid offline_access urn:logto:scope:organizations"
            + " urn:logto:scope:organization_roles read " + invite;
    private final OrganizationId acme = GIVEN_ORGANIZATIONS.named("Acme");
    private final OrganizationId other = GIVEN_ORGANIZATIONS.named("Other");
    private final Given.ResourceView api = GIVEN.resource(900, "read", "write");
    private final UserId user = new UserId(GIVEN.user());
    private ApplicationId shop;
    private Authorized app;

    @BeforeEach
    void aMemberOfTwoOrganizations() {
        TestKey.current();
        PROVIDER.events().append(new OrganizationScopeCreated(inviting, invite, null),
                new OrganizationRoleCreated(admin, admin.value(), null, RoleType.USER),
                new OrganizationScopeAssigned(admin, inviting),
                new ResourceScopeAssigned(admin, api.id(), readingId()));
        GIVEN_ORGANIZATIONS.member(acme, Member.of(user), admin);
        GIVEN_ORGANIZATIONS.member(other, Member.of(user), admin);
        shop = new ApplicationId(GIVEN.client(ApplicationType.SPA, ClientSettings.DEFAULTS, true, Given.REDIRECT_URI));
        GIVEN.enabledScope(shop.value(), UserScope.ORGANIZATIONS);
        GIVEN.enabledScope(shop.value(), UserScope.ORGANIZATION_ROLES);
        app = new Authorized(PROVIDER, shop.value(), user.value());
    }

    @Test
    void it_acts_only_where_the_user_lets_it() {
        String token = app.exchange(scope, ORGANIZATIONS).text("refresh_token");
        assertDenied(in(acme, token));

        letAct();
        Answer answer = in(acme, token);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("scope")).isEmpty();
        assertDenied(in(other, answer.text("refresh_token")));

        PROVIDER.events().append(new OrganizationConsentWithdrawn(shop, user, acme));
        assertDenied(in(acme, answer.text("refresh_token")));
    }

    @Test
    void it_gets_scopes_of_organizations_that_were_opened_and_allowed_and_no_longer_than_that() {
        GIVEN.happened(new OrganizationScopeEnabled(shop, inviting));
        app.allowed(ORGANIZATIONS, invite);
        letAct();

        Answer opened = in(acme, app.exchange(scope, ORGANIZATIONS).text("refresh_token"));
        assertThat(opened.text("scope")).isEqualTo(invite);
        GIVEN.happened(new OrganizationScopeDisabled(shop, inviting));
        assertThat(in(acme, opened.text("refresh_token")).text("scope")).isEmpty();
    }

    @Test
    void it_gets_scopes_of_resources_by_roles_in_organizations_only_where_that_was_opened() {
        app.allowed(api.indicator(), "read");
        letAct();
        String token = app.exchange(scope, ORGANIZATIONS, api.indicator()).text("refresh_token");
        GIVEN.enabledScope(shop.value(), api, "read");
        Answer byOwnRoles = app.refresh(token, "organization_id", acme.value(), "resource", api.indicator());
        assertThat(byOwnRoles.text("scope")).isEmpty();

        GIVEN.happened(new OrganizationResourceScopeEnabled(shop, api.id(), readingId()));
        Answer inAcme = app.refresh(
                byOwnRoles.text("refresh_token"), "organization_id", acme.value(), "resource", api.indicator());
        assertThat(inAcme.text("scope")).isEqualTo("read");
        Answer anywhere = app.refresh(inAcme.text("refresh_token"), "resource", api.indicator());
        assertThat(anywhere.text("scope")).isEqualTo("read");
        PROVIDER.events().append(new OrganizationConsentWithdrawn(shop, user, acme));
        assertThat(app.refresh(anywhere.text("refresh_token"), "resource", api.indicator()).text("scope")).isEmpty();
    }

    @Test
    void it_is_told_of_no_organization_but_those_in_which_it_may_act() {
        GIVEN.idTokenClaims("organizations", "organization_data", "organization_roles");
        letAct();
        Answer tokens = app.exchange(scope);

        assertThat(TestKey.claims(tokens.text("id_token"))).containsEntry("organizations", List.of(acme.value()))
                .containsEntry("organization_roles", List.of(acme + ":" + admin));
        JsonNode told = told(tokens);
        assertThat(told.get("organization_data")).hasSize(1);
        assertThat(told.at("/organization_data/0/name").asString()).isEqualTo("Acme");

        PROVIDER.events().append(new OrganizationConsentWithdrawn(shop, user, acme));
        assertThat(told(tokens).get("organizations")).isEmpty();
        assertThat(told(tokens).get("organization_roles")).isEmpty();
    }

    private void letAct() {
        PROVIDER.events().append(new OrganizationConsentGiven(shop, user, acme));
    }

    private ScopeId readingId() {
        return new ScopeId(api.id() + "-read");
    }

    private Answer in(OrganizationId organization, String refreshToken) {
        return app.refresh(refreshToken, "organization_id", organization.value());
    }

    private static JsonNode told(Answer tokens) {
        return PROVIDER.calls().get("/oidc/me",
                Calls.bearer(tokens.text("access_token")).toArray(String[]::new)).json();
    }

    private static void assertDenied(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.error()).isEqualTo("access_denied");
    }
}
