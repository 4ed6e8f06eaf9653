package io.keystory.query.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationEvent.ApplicationDeleted;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.organization.Member;
import io.keystory.events.organization.MembershipEvent.MemberAdded;
import io.keystory.events.organization.MembershipEvent.MemberRemoved;
import io.keystory.events.organization.MembershipEvent.OrganizationRoleAssigned;
import io.keystory.events.organization.OrganizationColor;
import io.keystory.events.organization.OrganizationEvent.EmailDomainAdded;
import io.keystory.events.organization.OrganizationEvent.JoiningRoleAdded;
import io.keystory.events.organization.OrganizationEvent.JoiningSsoConnectorAdded;
import io.keystory.events.organization.OrganizationEvent.JoiningSsoConnectorRemoved;
import io.keystory.events.organization.OrganizationEvent.OrganizationCreated;
import io.keystory.events.organization.OrganizationEvent.OrganizationDeleted;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleCreated;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleDeleted;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationScopeAssigned;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeCreated;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.role.RoleType;
import io.keystory.events.signinexperience.Branding;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorCreated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorDeleted;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.ssoconnector.SsoProvider;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.query.application.TestApplications;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrganizationApiTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final String word = "o" + Ids.next();
    private final OrganizationCreated acme = new OrganizationCreated(new OrganizationId(Ids.next()), word + " Acme",
            null, Map.of("a", 1), false, OrganizationColor.NONE, Branding.NONE, null);
    private final OrganizationId id = acme.organizationId();
    private final OrganizationRoleCreated owner = role("owner", RoleType.USER);
    private final OrganizationRoleCreated robots = role("robots", RoleType.MACHINE_TO_MACHINE);
    private final OrganizationScopeCreated invite =
            new OrganizationScopeCreated(new OrganizationScopeId(Ids.next()), word + " invite", null);
    private final UserCreated ada = user("a", "Ada Lovelace");
    private final UserCreated bob = user("b", "Bob");
    private final ApplicationCreated robot = TestApplications.of(ApplicationType.MACHINE_TO_MACHINE, "Robot", false);
    private final String path = "/api/organizations/" + id;

    @Test
    void an_organization_shows_its_members_and_members_show_their_organizations() {
        given();

        assertThat(ids(path + "/users")).containsExactly(bob.userId().value(), ada.userId().value());
        assertThat(ids(path + "/users?q=lovelac&page_size=1")).containsExactly(ada.userId().value());
        assertThat(ids(path + "/users?organizationRoleId=" + owner.roleId())).containsExactly(ada.userId().value());
        assertThat(names(path + "/users?q=Lovelace", "organizationRoles")).containsExactly(owner.name());
        assertThat(names(path + "/applications", "organizationRoles")).containsExactly(robots.name());
        assertThat(ids("/api/users/" + ada.userId() + "/organizations")).containsExactly(id.value());
        assertThat(names("/api/users/" + ada.userId() + "/organizations", "organizationRoles"))
                .containsExactly(owner.name());
        assertThat(ids("/api/applications/" + robot.applicationId() + "/organizations")).containsExactly(id.value());
        assertThat(ids(path + "/users/" + ada.userId() + "/roles")).containsExactly(owner.roleId().value());
        assertThat(ids(path + "/users/" + ada.userId() + "/scopes")).containsExactly(invite.scopeId().value());
        assertThat(ids(path + "/users/" + bob.userId() + "/scopes")).isEmpty();
        assertThat(ids(path + "/applications/" + robot.applicationId() + "/roles"))
                .containsExactly(robots.roleId().value());
        assertThat(admin.get(path + "/users/nobody/roles").code()).isEqualTo("organization.require_membership");
        assertThat(ids("/api/users?excludeOrganizationId=" + id)).doesNotContain(ada.userId().value());
        assertThat(Integer.parseInt(admin.get("/api/users?excludeOrganizationId=" + id).header("Total-Number"))).isEqualTo(
                Integer.parseInt(admin.get("/api/users").header("Total-Number"))
                        - Integer.parseInt(admin.get(path + "/users").header("Total-Number")));
        assertThat(ids("/api/applications?excludeOrganizationId=" + id)).doesNotContain(robot.applicationId().value());
    }

    @Test
    void members_are_found_and_counted_in_one_organization_alone() {
        given();
        OrganizationCreated other = new OrganizationCreated(new OrganizationId(Ids.next()), word + " Other", null, Map.of(),
                false, OrganizationColor.NONE, Branding.NONE, null);
        service.events().append(other, new MemberAdded(other.organizationId(), Member.of(ada.userId())));
        service.catchUp();
        String elsewhere = "/api/organizations/" + other.organizationId();

        assertThat(total(path + "/users")).isEqualTo("2");
        assertThat(total(path + "/users?q=aDA")).isEqualTo("1");
        assertThat(total(path + "/users?q=%25")).isEqualTo("0");
        assertThat(total(path + "/users?q=a_a")).isEqualTo("0");
        assertThat(total(path + "/users?organizationRoleId=" + owner.roleId())).isEqualTo("1");
        assertThat(total(path + "/applications")).isEqualTo("1");
        assertThat(total(path + "/applications?q=ROB")).isEqualTo("1");
        assertThat(total(path + "/applications?q=%25")).isEqualTo("0");
        assertThat(total(elsewhere + "/users")).isEqualTo("1");
        assertThat(ids(elsewhere + "/users?q=Lovelace")).containsExactly(ada.userId().value());
        assertThat(admin.get(elsewhere + "/users?q=Lovelace").json().get(0).get("organizationRoles").size()).isZero();
    }

    @Test
    void a_list_says_on_request_who_belongs() {
        given();

        JsonNode plain = admin.get("/api/organizations?q=" + word).json().get(0);
        assertThat(plain.get("customData").get("a").asInt()).isEqualTo(1);
        assertThat(plain.has("usersCount")).isFalse();
        JsonNode featured = admin.get("/api/organizations?showFeatured=1&q=" + word).json().get(0);
        assertThat(featured.get("usersCount").asInt()).isEqualTo(2);
        assertThat(featured.get("featuredUsers").valueStream().map(one -> one.get("name").asString()))
                .containsExactlyInAnyOrder("Ada Lovelace", "Bob");
        assertThat(admin.get("/api/organizations").header("Total-Number")).isNotNull();
    }

    @Test
    void what_is_gone_is_in_no_list() {
        given();
        service.events().append(new UserDeleted(ada.userId()), new ApplicationDeleted(robot.applicationId()),
                new MemberRemoved(id, Member.of(bob.userId())));
        service.catchUp();
        assertThat(ids(path + "/users")).isEmpty();
        assertThat(ids(path + "/applications")).isEmpty();
        assertThat(ids("/api/users/" + bob.userId() + "/organizations")).isEmpty();

        service.events().append(new MemberAdded(id, Member.of(bob.userId())), new OrganizationDeleted(id));
        service.catchUp();
        assertThat(ids("/api/users/" + bob.userId() + "/organizations")).isEmpty();
        assertThat(admin.get(path).status()).isEqualTo(404);
        assertThat(admin.get(path + "/users").status()).isEqualTo(404);
        assertThat(admin.get(path + "/jit/roles").status()).isEqualTo(404);
    }

    @Test
    void it_says_who_may_join_and_with_which_roles() {
        given();
        service.events().append(new EmailDomainAdded(id, "b.example"), new EmailDomainAdded(id, "a.example"),
                new JoiningRoleAdded(id, owner.roleId()), new JoiningRoleAdded(id, robots.roleId()),
                new OrganizationRoleDeleted(robots.roleId()));
        service.catchUp();

        JsonNode domains = admin.get(path + "/jit/email-domains").json();
        assertThat(domains.valueStream().map(domain -> domain.get("emailDomain").asString()))
                .containsExactly("a.example", "b.example");
        assertThat(domains.get(0).get("organizationId").asString()).isEqualTo(id.value());
        assertThat(ids(path + "/jit/roles")).containsExactly(owner.roleId().value());
        assertThat(admin.get(path + "/jit/email-domains?page_size=1").header("Total-Number")).isEqualTo("2");
    }

    @Test
    void sso_connectors_whose_people_join_are_told_as_long_as_they_are_there() {
        SsoConnectorId okta = new SsoConnectorId(Ids.next());
        SsoConnectorId gone = new SsoConnectorId(Ids.next());
        given();
        service.events().append(new SsoConnectorCreated(okta, SsoProvider.OKTA, Ids.next()),
                new SsoConnectorCreated(gone, SsoProvider.OKTA, Ids.next()));
        service.events().append(new JoiningSsoConnectorAdded(id, okta), new JoiningSsoConnectorAdded(id, gone));
        service.events().append(new SsoConnectorDeleted(gone));
        service.catchUp();

        assertThat(ids(path + "/jit/sso-connectors")).containsExactly(okta.value());
        assertThat(admin.get(path + "/jit/sso-connectors?page_size=1").header("Total-Number")).isEqualTo("1");
        assertThat(admin.get("/api/organizations/none/jit/sso-connectors").status()).isEqualTo(404);

        service.events().append(new JoiningSsoConnectorRemoved(id, okta));
        service.catchUp();
        assertThat(ids(path + "/jit/sso-connectors")).isEmpty();
    }

    private void given() {
        service.events().append(acme, owner, robots, invite, ada, bob, robot,
                new OrganizationScopeAssigned(owner.roleId(), invite.scopeId()),
                new MemberAdded(id, Member.of(ada.userId())), new MemberAdded(id, Member.of(bob.userId())),
                new MemberAdded(id, Member.of(robot.applicationId())),
                new OrganizationRoleAssigned(id, Member.of(ada.userId()), owner.roleId()),
                new OrganizationRoleAssigned(id, Member.of(robot.applicationId()), robots.roleId()));
        service.catchUp();
    }

    private static UserCreated user(String first, String name) {
        String id = first + Ids.nextUser().substring(1);
        return TestUsers.named(new UserId(id), id, null, name);
    }

    private OrganizationRoleCreated role(String name, RoleType type) {
        return new OrganizationRoleCreated(new OrganizationRoleId(Ids.next()), word + " " + name, null, type);
    }

    private String total(String path) {
        return admin.get(path).header("Total-Number");
    }

    private List<String> ids(String path) {
        return admin.get(path).json().valueStream().map(node -> node.get("id").asString()).toList();
    }

    private List<String> names(String path, String field) {
        return admin.get(path).json().get(0).get(field).valueStream().map(node -> node.get("name").asString()).toList();
    }
}
