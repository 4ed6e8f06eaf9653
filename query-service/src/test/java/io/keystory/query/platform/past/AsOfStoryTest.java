package io.keystory.query.platform.past;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ConsentScopeEvent;
import io.keystory.events.grant.GrantEvent.GrantGiven;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.grant.GrantId;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.organization.Member;
import io.keystory.events.organization.MembershipEvent.MemberAdded;
import io.keystory.events.organization.MembershipEvent.MemberRemoved;
import io.keystory.events.organization.MembershipEvent.OrganizationRoleAssigned;
import io.keystory.events.organization.OrganizationColor;
import io.keystory.events.organization.OrganizationEvent.EmailDomainAdded;
import io.keystory.events.organization.OrganizationEvent.EmailDomainRemoved;
import io.keystory.events.organization.OrganizationEvent.JoiningRoleAdded;
import io.keystory.events.organization.OrganizationEvent.OrganizationCreated;
import io.keystory.events.organization.OrganizationEvent.OrganizationDeleted;
import io.keystory.events.organization.OrganizationEvent.OrganizationRenamed;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleCreated;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleDeleted;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleRenamed;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationScopeAssigned;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.ResourceScopeAssigned;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeCreated;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeDeleted;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.resource.ResourceEvent.ResourceCreated;
import io.keystory.events.resource.ResourceEvent.ResourceRenamed;
import io.keystory.events.resource.ResourceEvent.ScopeAdded;
import io.keystory.events.resource.ResourceEvent.ScopeRemoved;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleEvent.RoleCreated;
import io.keystory.events.role.RoleEvent.RoleDeleted;
import io.keystory.events.role.RoleEvent.RoleRenamed;
import io.keystory.events.role.RoleEvent.ScopeAssigned;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleType;
import io.keystory.events.session.SessionEvent.ApplicationJoined;
import io.keystory.events.session.SessionEvent.SessionEnded;
import io.keystory.events.session.SessionEvent.SessionRenewed;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.session.SessionId;
import io.keystory.events.signinexperience.Branding;
import io.keystory.events.user.IdentityEvent.IdentityLinked;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.CustomDataChanged;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.identity.SocialIdentity;
import io.keystory.platform.Ids;
import io.keystory.query.application.TestApplications;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every read is recorded after every event of a story, and all that it ever answered is asked back when all is over. */
class AsOfStoryTest {

    private static final long EXPIRY = 4_000_000_000_000L;

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final UserCreated ada = TestUsers.named("a" + Ids.nextUser(), null, "Ada \"the first\"");
    private final UserCreated bob = TestUsers.named("b" + Ids.nextUser(), null, null);
    private final ApplicationCreated shop = TestApplications.of(ApplicationType.MACHINE_TO_MACHINE, "Shop", false);
    private final RoleCreated role =
            new RoleCreated(new RoleId(Ids.next()), "r" + Ids.next(), "Things", RoleType.USER, false);
    private final ResourceCreated api = new ResourceCreated(new ResourceId(Ids.next()), "Api", "https://" + Ids.next(), 60);
    private final ScopeId read = new ScopeId(Ids.next());
    private final SessionId session = new SessionId(Ids.next());
    private final GrantId grant = new GrantId(Ids.next());
    private final OrganizationCreated acme = new OrganizationCreated(new OrganizationId(Ids.next()), "Acme", null,
            Map.of(), false, OrganizationColor.NONE, Branding.NONE, null);
    private final OrganizationRoleCreated owner =
            new OrganizationRoleCreated(new OrganizationRoleId(Ids.next()), "o" + Ids.next(), "Owns", RoleType.USER);
    private final OrganizationScopeCreated invite =
            new OrganizationScopeCreated(new OrganizationScopeId(Ids.next()), "i" + Ids.next(), null);

    private List<DomainEvent> story() {
        return List.of(ada, shop, role, api, new ScopeAdded(api.resourceId(), read, "read", "To read"),
                new ScopeAssigned(role.roleId(), api.resourceId(), read),
                new UserEvent.RoleAssigned(ada.userId(), role.roleId()), bob,
                new CustomDataChanged(ada.userId(), Map.of("zeta", List.of(1, "two"), "a", Map.of("y", 1, "b", true))),
                new IdentityLinked(ada.userId(), "github", new SocialIdentity("7", Map.of("rawData",
                        Map.of("zeta", 1, "a", "x", "\u00fc", true, "bb", List.of(Map.of("d", 1, "cc", 2))), "id", "7"))),
                new SessionStarted(session, ada.userId(), shop.applicationId(), new InteractionId(Ids.next()),
                        Set.of("pwd"), 1_700_000_000_000L, EXPIRY),
                new GrantGiven(grant, ada.userId(), shop.applicationId(), session, List.of("openid"), Map.of(), EXPIRY),
                new ApplicationJoined(session, ada.userId(), shop.applicationId(), grant),
                new SessionRenewed(session, ada.userId(), new InteractionId(Ids.next()), Set.of("pwd"), 1_700_000_001_000L),
                new NameChanged(ada.userId(), "Ada L."), new RoleRenamed(role.roleId(), "n" + Ids.next()),
                new ApplicationEvent.RoleAssigned(shop.applicationId(), role.roleId()),
                new ConsentScopeEvent.ResourceScopeEnabled(shop.applicationId(), api.resourceId(), read),
                new ApplicationEvent.ApplicationRenamed(shop.applicationId(), "Store"),
                new ResourceRenamed(api.resourceId(), "Zpi"), new ScopeRemoved(api.resourceId(), read),
                new UserEvent.RoleRemoved(ada.userId(), role.roleId()),
                new UserEvent.RoleAssigned(bob.userId(), role.roleId()),
                acme, owner, invite, new OrganizationScopeAssigned(owner.roleId(), invite.scopeId()),
                new ResourceScopeAssigned(owner.roleId(), api.resourceId(), read),
                new MemberAdded(acme.organizationId(), Member.of(ada.userId())),
                new MemberAdded(acme.organizationId(), Member.of(shop.applicationId())),
                new OrganizationRoleAssigned(acme.organizationId(), Member.of(ada.userId()), owner.roleId()),
                new EmailDomainAdded(acme.organizationId(), "acme.example"),
                new JoiningRoleAdded(acme.organizationId(), owner.roleId()),
                new OrganizationRoleRenamed(owner.roleId(), "p" + Ids.next()),
                new OrganizationRenamed(acme.organizationId(), "Beta"),
                new EmailDomainRemoved(acme.organizationId(), "acme.example"),
                new MemberRemoved(acme.organizationId(), Member.of(shop.applicationId())),
                new OrganizationScopeDeleted(invite.scopeId()),
                new GrantRevoked(grant, ada.userId(), shop.applicationId(), "removed"),
                new SessionEnded(session, ada.userId(), "signed_out"),
                new RoleDeleted(role.roleId()), new UserDeleted(ada.userId()), new OrganizationRoleDeleted(owner.roleId()),
                new OrganizationDeleted(acme.organizationId()));
    }

    private List<String> reads() {
        String user = "/api/users/" + ada.userId();
        String application = "/api/applications/" + shop.applicationId();
        String theRole = "/api/roles/" + role.roleId();
        String resource = "/api/resources/" + api.resourceId();
        String organization = "/api/organizations/" + acme.organizationId();
        String member = organization + "/users/" + ada.userId();
        String organizationRole = "/api/organization-roles/" + owner.roleId();
        return List.of(organization, organization + "/users", organization + "/applications", member + "/roles",
                organization + "/users?organizationRoleId=" + owner.roleId(), member + "/scopes",
                organization + "/applications/" + shop.applicationId() + "/roles",
                organization + "/jit/email-domains", organization + "/jit/roles", "/api/organizations?page_size=2",
                "/api/organizations?showFeatured=1&page_size=2", organizationRole, organizationRole + "/scopes",
                organizationRole + "/resource-scopes", "/api/organization-roles?page_size=2",
                "/api/organization-scopes", "/api/organization-scopes/" + invite.scopeId(), user, user + "?includeSsoIdentities=true", user + "/custom-data", user + "/has-password",
                user + "/roles", user + "/sessions", user + "/sessions/" + session, user + "/grants",
                user + "/grants?appType=firstParty", user + "/logto-configs", user + "/organizations",
                user + "/mfa-verifications", user + "/personal-access-tokens", user + "/all-identities",
                "/api/users?page_size=3", "/api/users?excludeRoleId=" + role.roleId() + "&page_size=2",
                application, application + "/roles", application + "/user-consent-scopes", application + "/organizations", "/api/applications?page_size=2",
                "/api/applications?types=MachineToMachine&isThirdParty=false&excludeRoleId=" + role.roleId(),
                theRole, theRole + "/users", theRole + "/applications", theRole + "/scopes",
                theRole + "/scopes?page=1", "/api/roles?page_size=100", "/api/roles?type=User&page=1",
                "/api/roles?excludeUserId=" + ada.userId() + "&page_size=5",
                resource, resource + "/scopes", "/api/resources", "/api/resources?includeScopes=true&page=1");
    }

    @Test
    void every_answer_can_be_had_again_as_of_the_position_it_was_given_at() {
        Map<String, List<Told>> recorded = new LinkedHashMap<>();
        for (DomainEvent event : story()) {
            long position = service.events().append(event);
            service.catchUp();
            reads().forEach(path -> record(
                    recorded.computeIfAbsent(path, _ -> new ArrayList<>()), new Told(position, admin.get(path))));
        }

        recorded.forEach((path, answers) -> answers.forEach(told -> assertToldAgain(path, told)));
    }

    /** Of an answer that stays the same, the first and the last time are enough. */
    private static void record(List<Told> answers, Told now) {
        int before = answers.size();
        if (before > 1 && now.isLike(answers.get(before - 1)) && now.isLike(answers.get(before - 2))) {
            answers.removeLast();
        }
        answers.add(now);
    }

    private void assertToldAgain(String path, Told then) {
        Answer again = admin.get(path + (path.contains("?") ? "&" : "?") + "asOf=" + then.position());
        String where = path + " at " + then.position();
        assertThat(again.status()).as(where + ": " + again.body()).isEqualTo(then.answer().status());
        if (again.status() == 200) {
            assertThat(new Told(then.position(), again).content()).as(where).isEqualTo(then.content());
            assertThat(again.header("Keystory-Position")).isEqualTo(Long.toString(then.position()));
        } else if (again.status() == 404 && !path.contains("/sessions/")) {
            assertThat(again.code()).as(path).isEqualTo("entity.not_found");
        }
    }

    private record Told(long position, Answer answer) {

        boolean isLike(Told other) {
            return answer.status() == other.answer.status() && content().equals(other.content());
        }

        /** Body, total and tag. */
        List<String> content() {
            return Arrays.asList(answer.body(), answer.header("Total-Number"), answer.header("ETag"));
        }
    }
}
