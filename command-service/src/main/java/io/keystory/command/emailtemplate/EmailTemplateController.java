package io.keystory.command.emailtemplate;

import io.keystory.command.emailtemplate.GivenTemplates.GivenTemplate;
import io.keystory.events.emailtemplate.EmailTemplateCommand;
import io.keystory.events.emailtemplate.EmailTemplateCommand.ChangeEmailTemplate;
import io.keystory.events.emailtemplate.EmailTemplateCommand.CreateEmailTemplate;
import io.keystory.events.emailtemplate.EmailTemplateCommand.DeleteEmailTemplate;
import io.keystory.events.emailtemplate.EmailTemplateId;
import io.keystory.events.emailtemplate.EmailTemplateView;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.platform.language.LanguageTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets, changes and deletes what e-mails say. */
@RestController
@RequestMapping("/api/email-templates")
@Tag(name = "email-templates")
final class EmailTemplateController {

    private final EmailTemplates templates;
    private final Commands commands;

    EmailTemplateController(EmailTemplates templates, Commands commands) {
        this.templates = templates;
        this.commands = commands;
    }

    /** What somebody else sets or deletes meanwhile is looked at once more, so that the last one to say it is right. */
    @PutMapping
    @Operation(summary = "Set e-mail templates by language and purpose", operationId = "replaceEmailTemplates")
    List<EmailTemplateView> replace(@Valid @RequestBody GivenTemplates body) {
        List<EmailTemplateCommand> set;
        try {
            set = set(body);
        } catch (KeystoryException overtaken) {
            set = set(body);
        }
        return set.stream().map(command -> templates.of(command.templateId())).toList();
    }

    @PatchMapping("/{id}/details")
    @Operation(summary = "Change what an e-mail says", operationId = "updateEmailTemplateDetails")
    EmailTemplateView update(@PathVariable EmailTemplateId id, @Valid @RequestBody ChangedDetails body) {
        commands.send(new ChangeEmailTemplate(
                id, body.subject(), body.content(), body.contentType(), body.replyTo(), body.sendFrom()));
        return templates.of(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete an e-mail template", operationId = "deleteEmailTemplate")
    void delete(@PathVariable EmailTemplateId id) {
        commands.send(new DeleteEmailTemplate(id));
    }

    @DeleteMapping
    @Operation(summary = "Delete the e-mail templates of a language, for a purpose, or both",
            operationId = "deleteEmailTemplates")
    Deleted deleteAll(
            @RequestParam(required = false) @Size(min = 1, max = 16) String languageTag,
            @RequestParam(required = false) String templateType) {
        if (languageTag == null && templateType == null) {
            throw new KeystoryException("connector.email_connector.bulk_deletion_no_filter", 422);
        }
        MessagePurpose purpose = templateType == null ? null : MessagePurpose.of(templateType);
        List<DeleteEmailTemplate> gone = templates.all().stream()
                .filter(template -> languageTag == null || LanguageTags.areSame(languageTag, template.languageTag()))
                .filter(template -> purpose == null || purpose == template.templateType())
                .map(template -> new DeleteEmailTemplate(new EmailTemplateId(template.id())))
                .toList();
        if (!gone.isEmpty()) {
            commands.sendTogether(gone);
        }
        return new Deleted(gone.size());
    }

    private List<EmailTemplateCommand> set(GivenTemplates body) {
        List<EmailTemplateCommand> wanted = body.templates().stream().map(this::wanted).toList();
        commands.sendTogether(Stream.concat(replaced(body), wanted.stream()).toList());
        return wanted;
    }

    /** Tags were once stored as they were written, so what is set may be there under another spelling. */
    private Stream<EmailTemplateCommand> replaced(GivenTemplates body) {
        return templates.all().stream()
                .filter(template -> !template.languageTag().equals(LanguageTags.canonical(template.languageTag())))
                .filter(template -> body.templates().stream().anyMatch(given -> given.isFor(template)))
                .map(template -> new DeleteEmailTemplate(new EmailTemplateId(template.id())));
    }

    private EmailTemplateCommand wanted(GivenTemplate given) {
        return templates.idOf(given.languageTag(), given.templateType())
                .<EmailTemplateCommand>map(id -> ChangeEmailTemplate.to(id, given.details().given()))
                .orElseGet(() -> new CreateEmailTemplate(new EmailTemplateId(Ids.next()), given.languageTag(),
                        given.templateType(), given.details().given()));
    }

    record ChangedDetails(
            Change<@NotNull @Size(max = 256) String> subject,
            Change<@NotNull @Size(max = 65_536) String> content,
            Change<@Pattern(regexp = GivenTemplates.TYPES) String> contentType,
            Change<@Size(max = 256) String> replyTo,
            Change<@Size(max = 256) String> sendFrom) {}

    record Deleted(int rowCount) {}
}
