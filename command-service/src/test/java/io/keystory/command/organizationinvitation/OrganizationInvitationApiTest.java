package io.keystory.command.organizationinvitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.user.UserCommand.EraseUser;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OrganizationInvitationApiTest {

    private static final String PATH = "/api/organization-invitations";
    private static final long LATER = 4_000_000_000_000L;

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final Fixtures fixtures = new Fixtures();
    private final String organization = fixtures.organization();
    private final String email = "ada-" + Ids.next() + "@example.com";

    @Test
    void whoever_has_the_address_can_follow_an_invitation_and_is_a_member_with_its_roles() {
        String role = fixtures.organizationRole("User");
        Answer invited = administrator.post(PATH, body(email, LATER, ", 'organizationRoleIds': ['%s']".formatted(role)));
        assertThat(invited.status()).as(invited.body()).isEqualTo(201);
        assertThat(invited.text("status")).isEqualTo("Pending");
        assertThat(invited.text("invitee")).isEqualTo(email);
        assertThat(invited.json().at("/organizationRoles/0/id").asString()).isEqualTo(role);
        String status = PATH + "/" + invited.text("id") + "/status";
        String ada = userWith(email.toUpperCase(Locale.ROOT));

        assertThat(administrator.put(status, "{'status': 'Accepted'}").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(accept(status, fixtures.user()).refusal()).isEqualTo("422 request.invalid_input");
        Answer accepted = accept(status, ada);
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        assertThat(accepted.text("acceptedUserId")).isEqualTo(ada);
        assertThat(accept(status, ada).refusal()).isEqualTo("422 request.invalid_input");
        assertThat(administrator.delete("/api/organizations/%s/users/%s/roles/%s".formatted(organization, ada, role))
                .status()).isEqualTo(204);
        assertThat(administrator.post(PATH, body(email, LATER, "")).refusal()).isEqualTo("422 request.invalid_input");
    }

    @Test
    void there_is_one_pending_invitation_for_an_address_and_an_expired_one_makes_room() {
        String first = administrator.post(PATH, body(email, LATER, "")).text("id");
        assertThat(administrator.post(PATH, body(email.toUpperCase(Locale.ROOT), LATER, "")).refusal())
                .isEqualTo("422 entity.unique_integrity_violation");

        assertThat(administrator.put(PATH + "/" + first + "/status", "{'status': 'Revoked'}").text("status"))
                .isEqualTo("Revoked");
        assertThat(administrator.put(PATH + "/" + first + "/status", "{'status': 'Revoked'}").refusal())
                .isEqualTo("422 request.invalid_input");
        String second = administrator.post(PATH, body(email, LATER, "")).text("id");
        assertThat(administrator.delete(PATH + "/" + second).status()).isEqualTo(204);
        assertThat(administrator.delete(PATH + "/" + second).refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.post(PATH, body(email, LATER, "")).status()).isEqualTo(201);
    }

    @Test
    void an_invitation_of_somebody_who_is_erased_makes_room() {
        String ada = userWith(email);
        assertThat(administrator.post(PATH, body(email, LATER, "")).status()).isEqualTo(201);
        service.bean(Commands.class).send(new EraseUser(new UserId(ada), "asked for", false));

        assertThat(administrator.post(PATH, body(email, LATER, "")).status()).isEqualTo(201);
    }

    @Test
    void a_message_is_about_an_invitation_that_there_is() {
        String id = administrator.post(PATH, body(email, LATER, ", 'messagePayload': false")).text("id");
        assertThat(administrator.post(PATH + "/" + id + "/message", "{'link': 'x'}").status()).isEqualTo(204);
        assertThat(administrator.post(PATH + "/none/message", "{}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
    }

    @Test
    void bad_input_is_refused_and_appends_nothing() {
        String stranger = fixtures.user();
        long head = service.head();

        assertThat(administrator.post(PATH, body("nobody", LATER, "")).refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(administrator.post(PATH, body(email, 1, "")).refusal()).isEqualTo("400 request.invalid_input");
        assertThat(administrator.post(PATH, body(email, 8_640_000_000_000_001L, "")).refusal())
                .isEqualTo("400 guard.invalid_input");
        assertThat(administrator.post(PATH, body("a\\u200b" + email, LATER, "")).refusal())
                .isEqualTo("400 guard.invalid_input");
        assertThat(administrator.post(PATH, body(email, LATER, ", 'messagePayload': 'x'")).refusal())
                .isEqualTo("400 guard.invalid_input");
        assertThat(administrator.post(PATH, body(email, LATER, ", 'inviterId': '%s'".formatted(stranger))).refusal())
                .isEqualTo("422 organization.require_membership");
        assertThat(administrator.post(PATH, body(email, LATER, ", 'organizationRoleIds': ['none']")).refusal())
                .isEqualTo("422 entity.relation_foreign_key_not_found");
        assertThat(administrator.post(PATH, "{'invitee': '%s', 'organizationId': 'none', 'expiresAt': %d}"
                .formatted(email, LATER)).refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.put(PATH + "/none/status", "{'status': 'Revoked'}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.put(PATH + "/none/status", "{'status': 'Pending'}").refusal())
                .isEqualTo("400 guard.invalid_input");
        assertThat(service.head()).isEqualTo(head);
    }

    private String body(String invitee, long expiresAt, String more) {
        return "{'invitee': '%s', 'organizationId': '%s', 'expiresAt': %d%s}"
                .formatted(invitee, organization, expiresAt, more);
    }

    private String userWith(String address) {
        return administrator.post("/api/users", "{'primaryEmail': '%s'}".formatted(address)).text("id");
    }

    private Answer accept(String status, String user) {
        return administrator.put(status, "{'status': 'Accepted', 'acceptedUserId': '%s'}".formatted(user));
    }
}
