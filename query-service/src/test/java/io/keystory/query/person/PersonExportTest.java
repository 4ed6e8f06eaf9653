package io.keystory.query.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.PasswordVerification.PasswordRefused;
import io.keystory.events.interaction.PasswordVerification.PasswordVerified;
import io.keystory.events.onetimetoken.OneTimeTokenContext;
import io.keystory.events.onetimetoken.OneTimeTokenEvent.OneTimeTokenIssued;
import io.keystory.events.onetimetoken.OneTimeTokenId;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationAccepted;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationCreated;
import io.keystory.events.organizationinvitation.OrganizationInvitationId;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UserErased;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PersonExportTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient reader = service.withScope("read:personal-data");
    private final UserCreated user = TestUsers.named("e" + Ids.nextUser(), null, "Ada");
    private final SubjectId person = SubjectId.of(user.stream());
    private final InteractionId signIn = new InteractionId(Ids.next());
    private final String path = "/api/users/" + user.userId() + "/export";

    @Test
    void everything_is_there_also_what_a_sign_in_knew() {
        live();
        Answer answer = reader.get(path);
        JsonNode export = answer.json();
        assertThat(export.at("/user/username").asString()).isEqualTo(user.username());
        assertThat(types(export)).containsExactly("user.created", "interaction.password_verified");
        assertThat(export.at("/events/0/payload/username").asString()).isEqualTo(user.username());
        assertThat(export.at("/events/1/payload/identifier/value").asString()).isEqualTo("typed");
        assertThat(export.at("/sessions").isArray() && export.at("/grants").isArray()).isTrue();
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.body()).doesNotContain("erased");
    }

    @Test
    void what_was_sent_to_their_address_is_there_and_no_sign_in_in_which_it_was_only_typed() {
        String email = user.userId() + "@example.com";
        OneTimeTokenIssued token = new OneTimeTokenIssued(new OneTimeTokenId(Ids.next()), email.toUpperCase(Locale.ROOT),
                new OneTimeTokenContext(List.of(), null), 4_000_000_000_000L);
        service.events().append(TestUsers.named(user.userId(), user.username(), email, "Ada"));
        known(token.stream(), email, token);
        known(signIn.stream(), email, new PasswordRefused(
                signIn, new Identifier(Identifier.Type.EMAIL, email), null, "wrong"));
        service.catchUp();

        JsonNode export = reader.get(path).json();

        assertThat(types(export)).containsExactly("user.created", "one_time_token.issued");
        assertThat(export.at("/events/1/payload/email").asString()).isEqualToIgnoringCase(email);
        assertThat(export.at("/events/0/origin").isObject()).isTrue();
        assertThat(export.at("/events/1/origin").isNull()).isTrue();
    }

    @Test
    void an_invitation_that_was_sent_to_them_and_that_they_accepted_is_there_once() {
        String email = user.userId() + "@example.com";
        OrganizationInvitationId invitation = new OrganizationInvitationId(Ids.next());
        service.events().append(TestUsers.named(user.userId(), user.username(), email, "Ada"));
        known(invitation.stream(), email, new OrganizationInvitationCreated(
                invitation, new OrganizationId(Ids.next()), null, email, Set.of(), 4_000_000_000_000L));
        service.events().append(staging -> staging.link(SubjectId.of(invitation.stream()), person),
                new OrganizationInvitationAccepted(invitation, user.userId()));
        service.catchUp();

        assertThat(types(reader.get(path).json())).containsExactly(
                "user.created", "organization_invitation.created", "organization_invitation.accepted");
    }

    @Test
    void who_read_it_is_on_record() {
        live();
        reader.get(path);
        JsonNode recorded = service.administrator().get("/api/events?type=audit.events_read&limit=1000").json();
        assertThat(recorded.get("events").valueStream()
                .map(event -> event.at("/payload/filter/subject").asString(""))).contains(person.value());
    }

    @Test
    void after_an_erasure_it_still_tells_what_happened_and_nothing_personal() {
        live();
        service.events().append(new UserDeleted(user.userId()));
        service.events().append(staging -> staging.erase(person, Set.of()), new UserErased(user.userId(), "asked for"));
        service.catchUp();

        Answer answer = reader.get(path);

        assertThat(answer.json().get("user").isNull()).isTrue();
        assertThat(types(answer.json())).containsExactly(
                "user.created", "user.deleted", "user.erased", "interaction.password_verified");
        assertThat(answer.body()).doesNotContain(user.username(), "typed");
        assertThat(answer.json().get("erased").asBoolean()).isTrue();
        assertThat(answer.json().get("events").valueStream().map(event -> event.path("erased").asBoolean(false)))
                .containsExactly(true, false, false, true);
    }

    @Test
    void it_takes_the_scope_for_it_and_a_person_who_was() {
        live();
        assertThat(service.withScope("read:events").get(path).status()).isEqualTo(403);
        assertThat(reader.get("/api/users/nobody/export").status()).isEqualTo(404);
        assertThat(reader.get("/api/users/" + user.userId()).status()).isEqualTo(403);
    }

    private void live() {
        service.events().append(user);
        service.events().append(staging -> staging.link(SubjectId.of(signIn.stream()), person), new PasswordVerified(
                signIn, "v1", new Identifier(Identifier.Type.USERNAME, "typed"), user.userId(), null));
        service.catchUp();
    }

    private void known(StreamId stream, String email, DomainEvent event) {
        service.events().append(staging -> staging.link(SubjectId.of(stream), Claim.email(email)), event);
    }

    private static List<String> types(JsonNode export) {
        return export.get("events").valueStream().map(event -> event.get("type").asString()).toList();
    }
}
