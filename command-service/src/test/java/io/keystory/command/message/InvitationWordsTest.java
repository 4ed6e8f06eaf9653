package io.keystory.command.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.MailServer;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.events.emailtemplate.EmailTemplateCommand.CreateEmailTemplate;
import io.keystory.events.emailtemplate.EmailTemplateDetails;
import io.keystory.events.emailtemplate.EmailTemplateId;
import io.keystory.events.message.MessagePurpose;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import org.junit.jupiter.api.Test;

/** In which words and which language people are invited. */
class InvitationWordsTest extends MessageJourney {

    @Test
    void a_template_in_the_language_of_the_invitee_comes_first() throws Exception {
        try (MailServer mail = new MailServer()) {
            administrator.post("/api/connectors", mail.connector());
            administrator.put("/api/email-templates", """
                    {'templates': [{'languageTag': 'de', 'templateType': 'OrganizationInvitation',
                    'details': {'subject': 'Einladung', 'content': '<b>{{organization.name}}</b>'}}]}""");

            invite(", 'messagePayload': {'locale': 'de-AT'}");

            assertThat(mail.next()).isEqualTo("Einladung: <b>Acme &amp; Sons</b>");
            administrator.delete("/api/email-templates?languageTag=de");
        }
    }

    @Test
    void a_template_that_was_kept_under_another_spelling_of_its_language_is_sent() throws Exception {
        try (MailServer mail = new MailServer()) {
            administrator.post("/api/connectors", mail.connector());
            service.bean(Commands.class).send(new CreateEmailTemplate(new EmailTemplateId(Ids.next()), "DE-at",
                    MessagePurpose.ORGANIZATION_INVITATION, new EmailTemplateDetails("Servus", "Hallo", null, null, null)));

            invite(", 'messagePayload': {'locale': 'de-AT'}");

            assertThat(mail.next()).isEqualTo("Servus: Hallo");
        } finally {
            administrator.delete("/api/email-templates?languageTag=de-AT");
        }
    }

    @Test
    void the_general_template_sends_an_invitation_only_if_it_has_a_place_for_the_link() throws Exception {
        try (MailServer mail = new MailServer()) {
            administrator.post("/api/connectors", mail.connector());
            general("Code {{code}}");
            Answer invited = invite(", 'messagePayload': {'link': 'https://acme.example/join'}");
            assertThat(mail.next()).startsWith("You are invited to Acme & Sons").contains("https://acme.example/join");

            general("Come to {{ link }}");
            administrator.post(INVITATIONS + "/" + invited.text("id") + "/message", "{'link': 'https://acme.example/join'}");
            assertThat(mail.next()).isEqualTo("General: Come to https://acme.example/join");
        } finally {
            administrator.delete("/api/email-templates?languageTag=en");
        }
    }

    private static void general(String content) {
        assertThat(administrator.put("/api/email-templates", """
                {'templates': [{'languageTag': 'en', 'templateType': 'Generic',
                'details': {'subject': 'General', 'content': '%s', 'contentType': 'text/plain'}}]}""".formatted(content))
                .status()).isEqualTo(200);
    }

    @Test
    void without_a_template_an_invitation_speaks_the_language_that_is_known_of_the_invitee() throws Exception {
        try (MailServer mail = new MailServer()) {
            administrator.post("/api/connectors", mail.connector());
            invite(", 'messagePayload': {'uiLocales': 'tlh pt-AO', 'inviter': 'x'}");
            assertThat(mail.next()).startsWith("Convite para Acme & Sons: Você recebeu um convite para participar de Acme & Sons.");

            String known = Ids.next() + "@example.com";
            administrator.post("/api/users", "{'primaryEmail': '%s', 'name': 'Ada', 'profile': {'locale': 'uk'}}".formatted(known));
            administrator.post(INVITATIONS, body(organization, ", 'messagePayload': {}").replace(invitee, known));
            assertThat(mail.next()).startsWith("Запрошення до Acme & Sons: Вас запрошують до Acme & Sons.");
        }
    }
}
