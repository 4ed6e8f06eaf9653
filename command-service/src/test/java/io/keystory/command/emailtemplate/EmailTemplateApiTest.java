package io.keystory.command.emailtemplate;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.emailtemplate.EmailTemplateCommand.CreateEmailTemplate;
import io.keystory.events.emailtemplate.EmailTemplateDetails;
import io.keystory.events.emailtemplate.EmailTemplateId;
import io.keystory.events.message.MessagePurpose;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EmailTemplateApiTest {

    private static final String PATH = "/api/email-templates";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();

    @Test
    void templates_are_set_by_language_and_purpose_and_changed_where_there_are_some() {
        Answer set = administrator.put(PATH, templates(template("da", "SignIn", "Hej"), template("da", "Generic", "G")));
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(set.json().at("/0/templateType").asString()).isEqualTo("SignIn");
        assertThat(set.json().at("/0/details").toString()).isEqualTo("{\"subject\":\"Hej\",\"content\":\"{{code}}\"}");
        String id = set.json().at("/0/id").asString();

        Answer again = administrator.put(PATH, templates(template("da", "SignIn", "Hejsa")));
        assertThat(again.json().at("/0/id").asString()).isEqualTo(id);
        assertThat(again.json().at("/0/details/subject").asString()).isEqualTo("Hejsa");
        Answer changed = administrator.patch(PATH + "/" + id + "/details", "{'contentType': 'text/plain'}");
        assertThat(changed.json().at("/details/contentType").asString()).isEqualTo("text/plain");
        assertThat(changed.json().at("/details/subject").asString()).isEqualTo("Hejsa");

        assertThat(administrator.delete(PATH + "/" + id).status()).isEqualTo(204);
        assertThat(administrator.delete(PATH + "/" + id).refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.delete(PATH + "?languageTag=da").body()).isEqualTo("{\"rowCount\":1}");
        assertThat(administrator.delete(PATH + "?languageTag=").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(administrator.delete(PATH + "?languageTag=da&templateType=SignIn").body())
                .isEqualTo("{\"rowCount\":0}");
    }

    @Test
    void a_language_is_one_however_its_tag_is_written() {
        Answer set = administrator.put(PATH, templates(template("FR-ca", "SignIn", "Salut")));
        assertThat(set.json().at("/0/languageTag").asString()).isEqualTo("fr-CA");

        assertThat(administrator.put(PATH, templates(template("fr-CA", "SignIn", "Allo"))).json().at("/0/id"))
                .isEqualTo(set.json().at("/0/id"));
        assertThat(administrator.put(PATH, templates(template("fr-ca", "SignIn", "x"), template("fr-CA", "SignIn", "y")))
                .refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(administrator.delete(PATH + "?languageTag=fr-ca").body()).isEqualTo("{\"rowCount\":1}");
    }

    @Test
    void what_was_kept_under_another_spelling_is_replaced_and_deleted_with_its_language() {
        service.bean(Commands.class).send(kept("FR-be"));
        assertThat(administrator.delete(PATH + "?languageTag=fr-BE").body()).isEqualTo("{\"rowCount\":1}");

        service.bean(Commands.class).send(kept("FR-be"));
        assertThat(administrator.put(PATH, templates(template("fr-BE", "SignIn", "Salut"))).status()).isEqualTo(200);
        assertThat(administrator.delete(PATH + "?languageTag=fr-be").body()).isEqualTo("{\"rowCount\":1}");
    }

    private static CreateEmailTemplate kept(String languageTag) {
        return new CreateEmailTemplate(new EmailTemplateId(Ids.next()), languageTag, MessagePurpose.SIGN_IN,
                new EmailTemplateDetails("Allo", "{{code}}", null, null, null));
    }

    @Test
    void what_several_set_at_once_is_one_template() {
        assertThat(Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> administrator.put(PATH, templates(template("is", "SignIn", "Hæ"))))).limit(4).toList().stream()
                .map(CompletableFuture::join).map(answer -> answer.json().at("/0/id").asString()).distinct())
                .singleElement().asString().isNotEmpty();
    }

    @Test
    void bad_input_is_refused_and_appends_nothing() {
        long head = service.head();

        assertThat(administrator.put(PATH, templates()).refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(administrator.put(PATH, templates(template("nb", "Unheard", "x"))).refusal())
                .isEqualTo("400 guard.invalid_input");
        assertThat(administrator.put(PATH, templates(template("", "SignIn", "x"))).refusal())
                .isEqualTo("400 guard.invalid_input");
        assertThat(administrator.put(PATH, templates(template("nb", "SignIn", "x"), template("nb", "SignIn", "y")))
                .refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(administrator.delete(PATH).refusal())
                .isEqualTo("422 connector.email_connector.bulk_deletion_no_filter");
        assertThat(administrator.delete(PATH + "?templateType=Unheard").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(administrator.patch(PATH + "/none/details", "{}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(service.head()).isEqualTo(head);
    }

    private static String templates(String... templates) {
        return "{'templates': [%s]}".formatted(String.join(", ", templates));
    }

    private static String template(String language, String purpose, String subject) {
        return "{'languageTag': '%s', 'templateType': '%s', 'details': {'subject': '%s', 'content': '{{code}}'}}"
                .formatted(language, purpose, subject);
    }
}
