package io.keystory.query.emailtemplate;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.emailtemplate.EmailTemplateDetails;
import io.keystory.events.emailtemplate.EmailTemplateEvent.EmailTemplateChanged;
import io.keystory.events.emailtemplate.EmailTemplateEvent.EmailTemplateCreated;
import io.keystory.events.emailtemplate.EmailTemplateId;
import io.keystory.events.message.MessagePurpose;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import org.junit.jupiter.api.Test;

class EmailTemplateApiTest {

    private static final String PATH = "/api/email-templates";

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final EmailTemplateId id = new EmailTemplateId(Ids.next());

    @Test
    void templates_are_listed_by_language_and_purpose_now_and_as_they_were() {
        long then = service.events().append(
                new EmailTemplateCreated(id, "is", MessagePurpose.SIGN_IN, details("before")));
        service.events().append(new EmailTemplateChanged(id, details("after")));
        service.events().append(new EmailTemplateCreated(
                new EmailTemplateId(Ids.next()), "FO-fo", MessagePurpose.SIGN_IN, details("Hey")));
        service.catchUp();

        assertThat(admin.get(PATH + "?languageTag=is&templateType=SignIn").json().at("/0/details").toString())
                .isEqualTo("{\"subject\":\"after\",\"content\":\"c\"}");
        assertThat(admin.get(PATH + "?templateType=Register&languageTag=is").json()).isEmpty();
        assertThat(admin.get(PATH + "?languageTag=IS&templateType=SignIn").json()).hasSize(1);
        assertThat(admin.get(PATH + "?languageTag=fo-FO").json()).hasSize(1);
        assertThat(admin.get(PATH + "?languageTag=is&asOf=" + then).json().at("/0/details/subject").asString())
                .isEqualTo("before");
        assertThat(admin.get(PATH + "/" + id).json().get("templateType").asString()).isEqualTo("SignIn");
        assertThat(admin.get(PATH + "/none").code()).isEqualTo("entity.not_exists_with_id");
        assertThat(admin.get(PATH + "?templateType=Unheard").code()).isEqualTo("guard.invalid_input");
        assertThat(admin.get(PATH + "?languageTag=a-tag-that-is-too-long").code()).isEqualTo("guard.invalid_input");
    }

    private static EmailTemplateDetails details(String subject) {
        return new EmailTemplateDetails(subject, "c", null, null, null);
    }
}
