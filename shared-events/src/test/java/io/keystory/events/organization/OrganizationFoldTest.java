package io.keystory.events.organization;

import static io.keystory.events.platform.Recordings.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.organization.MembershipEvent.MemberAdded;
import io.keystory.events.organization.MembershipEvent.MemberRemoved;
import io.keystory.events.organization.MembershipEvent.OrganizationRoleAssigned;
import io.keystory.events.organization.MembershipEvent.OrganizationRoleRemoved;
import io.keystory.events.organization.OrganizationEvent.BrandingChanged;
import io.keystory.events.organization.OrganizationEvent.ColorChanged;
import io.keystory.events.organization.OrganizationEvent.CustomCssChanged;
import io.keystory.events.organization.OrganizationEvent.CustomDataChanged;
import io.keystory.events.organization.OrganizationEvent.DescriptionChanged;
import io.keystory.events.organization.OrganizationEvent.EmailDomainAdded;
import io.keystory.events.organization.OrganizationEvent.EmailDomainRemoved;
import io.keystory.events.organization.OrganizationEvent.JoiningRoleAdded;
import io.keystory.events.organization.OrganizationEvent.JoiningRoleRemoved;
import io.keystory.events.organization.OrganizationEvent.JoiningSsoConnectorAdded;
import io.keystory.events.organization.OrganizationEvent.JoiningSsoConnectorRemoved;
import io.keystory.events.organization.OrganizationEvent.MfaRequirementChanged;
import io.keystory.events.organization.OrganizationEvent.OrganizationCreated;
import io.keystory.events.organization.OrganizationEvent.OrganizationDeleted;
import io.keystory.events.organization.OrganizationEvent.OrganizationRenamed;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.signinexperience.Branding;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.UserId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OrganizationFoldTest {

    private static final OrganizationId ID = new OrganizationId("o1");
    private static final Member ADA = Member.of(new UserId("ada"));
    private static final OrganizationRoleId ADMIN = new OrganizationRoleId("admin");
    private static final OrganizationCreated CREATED = new OrganizationCreated(
            ID, "Acme", null, Map.of("a", 1), false, OrganizationColor.NONE, Branding.NONE, null);

    private final OrganizationFold fold = new OrganizationFold();
    private final MembershipFold memberships = new MembershipFold();

    @Test
    void an_organization_is_shown_with_the_fields_of_the_api() {
        assertThat(JsonMapper.shared().<JsonNode>valueToTree(fold.over(recorded(CREATED))))
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"tenantId":"default","id":"o1","name":"Acme","description":null,"customData":{"a":1},
                         "isMfaRequired":false,"color":{},"branding":{},"customCss":null,"createdAt":%d}"""
                        .formatted(fold.over(recorded(CREATED)).createdAt())));
    }

    @Test
    void every_change_shows() {
        OrganizationColor blue = new OrganizationColor("#00f", true, null);
        Branding logo = new Branding("https://acme.example/l.png", null, null, null);
        var view = fold.over(recorded(CREATED, new OrganizationRenamed(ID, "Beta"), new DescriptionChanged(ID, "d"),
                new CustomDataChanged(ID, Map.of()), new MfaRequirementChanged(ID, true), new ColorChanged(ID, blue),
                new BrandingChanged(ID, logo), new CustomCssChanged(ID, "a{}"),
                new EmailDomainAdded(ID, "a.example"), new EmailDomainAdded(ID, "b.example"),
                new EmailDomainRemoved(ID, "a.example"), new JoiningRoleAdded(ID, ADMIN),
                new JoiningRoleAdded(ID, new OrganizationRoleId("guest")), new JoiningRoleRemoved(ID, ADMIN),
                new JoiningSsoConnectorAdded(ID, new SsoConnectorId("s1")),
                new JoiningSsoConnectorAdded(ID, new SsoConnectorId("s2")),
                new JoiningSsoConnectorRemoved(ID, new SsoConnectorId("s1"))));

        assertThat(view).isEqualTo(new OrganizationView("default", "o1", "Beta", "d", Map.of(), true, blue, logo, "a{}",
                view.createdAt(), Set.of("b.example"), Set.of(new OrganizationRoleId("guest")),
                Set.of(new SsoConnectorId("s2"))));
        assertThat(fold.over(recorded(CREATED, new OrganizationDeleted(ID)))).isNull();
    }

    @Test
    void roles_end_with_the_membership() {
        MemberAdded added = new MemberAdded(ID, ADA);
        var admin = memberships.over(recorded(added, new OrganizationRoleAssigned(ID, ADA, ADMIN)));

        assertThat(admin).isEqualTo(new MembershipView("o1", ADA, Set.of(ADMIN)));
        assertThat(memberships.over(recorded(added, new OrganizationRoleAssigned(ID, ADA, ADMIN),
                new OrganizationRoleRemoved(ID, ADA, ADMIN))).roleIds()).isEmpty();
        assertThat(memberships.over(recorded(added, new OrganizationRoleAssigned(ID, ADA, ADMIN),
                new MemberRemoved(ID, ADA)))).isNull();
        assertThat(memberships.over(recorded(added, new OrganizationRoleAssigned(ID, ADA, ADMIN),
                new MemberRemoved(ID, ADA), added)).roleIds()).isEmpty();
    }

    @Test
    void each_pair_has_a_stream_and_what_happens_in_a_users_is_about_the_user() {
        MembershipId user = new MembershipId(ID, ADA);
        MembershipId machine = new MembershipId(ID, Member.of(new ApplicationId("a.b")));

        assertThat(user.stream()).hasToString("organization-membership:o1.User.ada");
        assertThat(MembershipId.of(user.stream())).isEqualTo(user);
        assertThat(MembershipId.of(machine.stream())).isEqualTo(machine);
        assertThat(new MemberAdded(ID, ADA).subject()).contains(new SubjectId("user:ada"));
        assertThat(new MemberAdded(ID, machine.member()).subject()).isEmpty();
    }
}
