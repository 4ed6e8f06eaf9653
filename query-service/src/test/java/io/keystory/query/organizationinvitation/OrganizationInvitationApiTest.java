package io.keystory.query.organizationinvitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationAccepted;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationCreated;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationDeleted;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationRevoked;
import io.keystory.events.organizationinvitation.OrganizationInvitationId;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleCreated;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.role.RoleType;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrganizationInvitationApiTest {

    private static final String PATH = "/api/organization-invitations";
    private static final long LATER = 4_000_000_000_000L;

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final OrganizationId acme = new OrganizationId(Ids.next());
    private final OrganizationRoleCreated owner = new OrganizationRoleCreated(
            new OrganizationRoleId(Ids.next()), "o" + Ids.next(), null, RoleType.USER);
    private final OrganizationInvitationCreated ada = invitation("ada@example.com", LATER);
    private final OrganizationInvitationCreated bob = invitation("bob@example.com", 1000);

    @Test
    void invitations_are_listed_newest_first_by_organization_inviter_and_invitee() {
        service.events().append(owner, ada, bob);
        service.catchUp();

        JsonNode listed = admin.get(PATH + "?organizationId=" + acme).json();
        assertThat(listed.valueStream().map(one -> one.get("invitee").asString()))
                .containsExactly("bob@example.com", "ada@example.com");
        assertThat(listed.get(0).get("status").asString()).isEqualTo("Expired");
        assertThat(listed.get(1).get("status").asString()).isEqualTo("Pending");
        assertThat(listed.get(1).at("/organizationRoles/0/name").asString()).isEqualTo(owner.name());
        assertThat(admin.get(PATH + "?organizationId=" + acme + "&invitee=ADA@example.com").json()).hasSize(1);
        assertThat(admin.get(PATH + "?organizationId=" + acme + "&inviterId=nobody").json()).isEmpty();
        assertThat(admin.get(PATH).json().valueStream().map(one -> one.get("id").asString()))
                .contains(ada.invitationId().value());
    }

    @Test
    void one_can_be_read_as_it_was() {
        service.events().append(owner, ada);
        long pending = service.events().append(new OrganizationInvitationAccepted(ada.invitationId(), new UserId("u")));
        long gone = service.events().append(new OrganizationInvitationDeleted(ada.invitationId()));
        service.catchUp();
        String path = PATH + "/" + ada.invitationId();

        assertThat(admin.get(path).status()).isEqualTo(404);
        assertThat(admin.get(path + "?asOf=" + gone).code()).isEqualTo("entity.not_found");
        assertThat(admin.get(path + "?asOf=" + pending).json().get("acceptedUserId").asString()).isEqualTo("u");
        assertThat(admin.get(path + "?asOf=" + (pending - 1)).json().get("status").asString()).isEqualTo("Pending");
        assertThat(admin.get(PATH + "?organizationId=" + acme + "&asOf=" + pending).json()).hasSize(1);
    }

    @Test
    void what_is_personal_is_gone_with_its_key() {
        long made = service.events().append(owner, ada, bob);
        service.events().erase(SubjectId.of(ada.stream()), new OrganizationInvitationRevoked(ada.invitationId()));
        service.catchUp();
        String path = PATH + "/" + ada.invitationId();

        Answer answer = admin.get(path);
        assertThat(answer.json().get("invitee").isNull()).as(answer.body()).isTrue();
        assertThat(answer.json().get("erased").asBoolean()).isTrue();
        assertThat(answer.json().get("status").asString()).isEqualTo("Revoked");
        JsonNode then = admin.get(path + "?asOf=" + made).json();
        assertThat(then.get("erased").asBoolean()).isTrue();
        assertThat(then.get("status").asString()).isEqualTo("Pending");
        assertThat(admin.get(path + "/history").json().valueStream().map(entry -> entry.path("erased").asBoolean(false)))
                .containsExactly(false, true);
        assertThat(admin.get(path + "/diff?from=0&to=" + made).json().get("erased").asBoolean()).isTrue();
        for (String ofOther : List.of("", "/history", "/diff?from=0")) {
            assertThat(admin.get(PATH + "/" + bob.invitationId() + ofOther).body()).contains("bob@").doesNotContain("erased");
        }
    }

    private OrganizationInvitationCreated invitation(String invitee, long expiresAt) {
        return new OrganizationInvitationCreated(new OrganizationInvitationId(Ids.next()), acme, null, invitee,
                Set.of(owner.roleId()), expiresAt);
    }
}
