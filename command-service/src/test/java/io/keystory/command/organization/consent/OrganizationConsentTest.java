package io.keystory.command.organization.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.command.platform.Aggregates;
import io.keystory.command.platform.Given;
import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.organization.OrganizationConsentCommand;
import io.keystory.events.organization.OrganizationConsentCommand.AllowOrganizations;
import io.keystory.events.organization.OrganizationConsentCommand.DisallowOrganization;
import io.keystory.events.organization.OrganizationConsentCommand.ReplaceAllowedOrganizations;
import io.keystory.events.organization.OrganizationConsentEvent;
import io.keystory.events.organization.OrganizationConsentEvent.OrganizationConsentGiven;
import io.keystory.events.organization.OrganizationConsentEvent.OrganizationConsentWithdrawn;
import io.keystory.events.organization.OrganizationConsentId;
import io.keystory.events.organization.OrganizationConsentView;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.user.UserId;
import io.keystory.platform.command.Commands;
import io.keystory.store.EventLog;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrganizationConsentTest {

    private static final OrganizationConsentId ID =
            new OrganizationConsentId(new ApplicationId("shop"), new UserId("ada"));
    private static final OrganizationId ACME = new OrganizationId("acme");
    private static final OrganizationId BETA = new OrganizationId("beta");

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final Fixtures fixtures = new Fixtures();

    @Test
    void organizations_are_allowed_replaced_and_disallowed() {
        var acme = given(new OrganizationConsentGiven(ID.applicationId(), ID.userId(), ACME));

        assertThat(acme.when(new AllowOrganizations(ID, Set.of(ACME, BETA))))
                .containsExactly(new OrganizationConsentGiven(ID.applicationId(), ID.userId(), BETA));
        assertThat(acme.when(new ReplaceAllowedOrganizations(ID, Set.of(BETA)))).containsExactly(
                new OrganizationConsentWithdrawn(ID.applicationId(), ID.userId(), ACME),
                new OrganizationConsentGiven(ID.applicationId(), ID.userId(), BETA));
        assertThat(acme.when(new DisallowOrganization(ID, ACME)))
                .containsExactly(new OrganizationConsentWithdrawn(ID.applicationId(), ID.userId(), ACME));
        assertThat(given().refused(new DisallowOrganization(ID, ACME))).isEqualTo("entity.not_found 404");
        Aggregates.fixture(OrganizationConsentAggregate.class).givenNoPriorActivity()
                .when(new AllowOrganizations(ID, Set.of(ACME)))
                .expectEvents(new OrganizationConsentGiven(ID.applicationId(), ID.userId(), ACME));
    }

    @Test
    void an_application_that_is_known_by_its_document_acts_in_one_organization_at_a_time() {
        OrganizationConsentId id =
                new OrganizationConsentId(new ApplicationId("https://notes.example/client"), new UserId("ada"));
        OrganizationConsentGiven acme = new OrganizationConsentGiven(id.applicationId(), id.userId(), ACME);
        OrganizationConsentWithdrawn notAcme = new OrganizationConsentWithdrawn(id.applicationId(), id.userId(), ACME);

        assertThat(given(acme).when(new AllowOrganizations(id, Set.of(BETA)))).containsExactly(
                notAcme, new OrganizationConsentGiven(id.applicationId(), id.userId(), BETA));
        assertThat(given(acme).when(new AllowOrganizations(id, Set.of()))).containsExactly(notAcme);
        assertThat(given().refused(new AllowOrganizations(id, Set.of(ACME, BETA)))).isEqualTo("guard.invalid_input 400");
        assertThat(given().refused(new ReplaceAllowedOrganizations(id, Set.of(ACME, BETA))))
                .isEqualTo("guard.invalid_input 400");
    }

    @Test
    void a_third_party_acts_only_where_the_user_belongs() {
        String user = fixtures.user();
        String organization = fixtures.organization();
        String path = "/api/applications/%s/users/%s/consent-organizations";
        String ofThirdParty = path.formatted(fixtures.thirdParty("SPA"), user);
        String body = "{'organizationIds': ['%s']}".formatted(organization);

        assertThat(administrator.post(ofThirdParty, body).refusal()).isEqualTo("422 organization.require_membership");
        administrator.post("/api/organizations/" + organization + "/users", "{'userIds': ['%s']}".formatted(user));
        assertThat(administrator.post(ofThirdParty, body).status()).isEqualTo(201);
        assertThat(administrator.put(ofThirdParty, body).status()).isEqualTo(204);
        assertThat(administrator.delete(ofThirdParty + "/" + organization).status()).isEqualTo(204);
        assertThat(administrator.delete(ofThirdParty + "/" + organization).refusal()).isEqualTo("404 entity.not_found");

        String ofFirstParty = path.formatted(fixtures.application("SPA"), user);
        long head = service.head();
        assertThat(administrator.post(ofFirstParty, body).refusal())
                .isEqualTo("422 application.third_party_application_only");
        assertThat(administrator.post(path.formatted("none", user), body).refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.post(ofThirdParty.replace(user, "none"), body).refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.post(ofThirdParty, "{'organizationIds': []}").refusal())
                .isEqualTo("400 guard.invalid_input");
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void nothing_stays_allowed_for_a_user_who_was_deleted_before_it_was_allowed() {
        OrganizationConsentId consent = new OrganizationConsentId(
                new ApplicationId(fixtures.thirdParty("SPA")), new UserId(fixtures.user()));
        OrganizationId organization = new OrganizationId(fixtures.organization());
        administrator.delete("/api/users/" + consent.userId().value());

        service.bean(Commands.class).send(new AllowOrganizations(consent, Set.of(organization)));

        await().until(() -> service.bean(EventLog.class).reader().stream(consent.stream(), 0).getLast().event().equals(
                new OrganizationConsentWithdrawn(consent.applicationId(), consent.userId(), organization)));
    }

    private static Given<OrganizationConsentView, OrganizationConsentCommand, OrganizationConsentEvent> given(
            OrganizationConsentEvent... history) {
        return Given.given(new OrganizationConsentDecider(), history);
    }
}
