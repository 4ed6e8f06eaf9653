package io.keystory.command.emailtemplate;

import static io.keystory.command.platform.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Given;
import io.keystory.events.emailtemplate.EmailTemplateCommand;
import io.keystory.events.emailtemplate.EmailTemplateCommand.ChangeEmailTemplate;
import io.keystory.events.emailtemplate.EmailTemplateCommand.CreateEmailTemplate;
import io.keystory.events.emailtemplate.EmailTemplateCommand.DeleteEmailTemplate;
import io.keystory.events.emailtemplate.EmailTemplateDetails;
import io.keystory.events.emailtemplate.EmailTemplateEvent;
import io.keystory.events.emailtemplate.EmailTemplateEvent.EmailTemplateChanged;
import io.keystory.events.emailtemplate.EmailTemplateEvent.EmailTemplateCreated;
import io.keystory.events.emailtemplate.EmailTemplateEvent.EmailTemplateDeleted;
import io.keystory.events.emailtemplate.EmailTemplateId;
import io.keystory.events.emailtemplate.EmailTemplateView;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.platform.Change;
import org.junit.jupiter.api.Test;

class EmailTemplateDeciderTest {

    private static final EmailTemplateId ID = new EmailTemplateId("t1");
    private static final EmailTemplateDetails HELLO = new EmailTemplateDetails("Hello", "{{code}}", null, null, null);
    private static final CreateEmailTemplate CREATE =
            new CreateEmailTemplate(ID, "da", MessagePurpose.SIGN_IN, HELLO);
    private static final EmailTemplateCreated CREATED =
            new EmailTemplateCreated(ID, "da", MessagePurpose.SIGN_IN, HELLO);
    private static final DeleteEmailTemplate DELETE = new DeleteEmailTemplate(ID);

    @Test
    void a_template_is_made_once_and_takes_the_place_of_its_language_and_purpose() {
        assertThat(none().when(CREATE)).containsExactly(CREATED);
        assertThat(none().claims(CREATE)).containsExactly("+email-template da SIGN_IN");
        assertThat(none().claimRefusals(CREATE)).containsExactly("entity.unique_integrity_violation 422");
        assertThat(made().refused(CREATE)).isEqualTo("entity.create_failed 422");
    }

    @Test
    void it_says_something_else_from_a_change_on_that_changes_something() {
        EmailTemplateDetails bye = new EmailTemplateDetails("Bye", "{{code}}", null, null, null);

        assertThat(made().when(subject("Bye"))).containsExactly(new EmailTemplateChanged(ID, bye));
        assertThat(made().claims(subject("Bye"))).isEmpty();
        assertThat(made().when(subject("Hello"))).isEmpty();
        assertThat(made().after(subject("Bye")).when(ChangeEmailTemplate.to(ID, HELLO)))
                .containsExactly(new EmailTemplateChanged(ID, HELLO));
    }

    @Test
    void its_place_is_free_once_it_is_deleted() {
        assertThat(made().when(DELETE)).containsExactly(new EmailTemplateDeleted(ID));
        assertThat(made().claims(DELETE)).containsExactly("-email-template da SIGN_IN");
    }

    @Test
    void what_is_not_there_is_neither_changed_nor_deleted() {
        for (EmailTemplateCommand command : new EmailTemplateCommand[] {DELETE, subject("Bye")}) {
            assertThat(none().refused(command)).isEqualTo("entity.not_exists_with_id 404");
            assertThat(made().after(DELETE).refused(command)).isEqualTo("entity.not_exists_with_id 404");
        }
    }

    private static ChangeEmailTemplate subject(String subject) {
        return new ChangeEmailTemplate(
                ID, Change.to(subject), Change.none(), Change.none(), Change.none(), Change.none());
    }

    private static Given<EmailTemplateView, EmailTemplateCommand, EmailTemplateEvent> none() {
        return given(new EmailTemplateDecider());
    }

    private static Given<EmailTemplateView, EmailTemplateCommand, EmailTemplateEvent> made() {
        return none().and(CREATED);
    }
}
