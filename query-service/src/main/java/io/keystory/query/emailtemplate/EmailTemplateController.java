package io.keystory.query.emailtemplate;

import io.keystory.events.emailtemplate.EmailTemplateView;
import io.keystory.events.message.MessagePurpose;
import io.keystory.platform.language.LanguageTags;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.list.Entity;
import io.keystory.query.platform.list.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads what e-mails say. */
@RestController
@RequestMapping("/api/email-templates")
@Tag(name = "email-templates")
@ReadsFrom(EmailTemplateReads.MODEL)
@AsOf
class EmailTemplateController {

    private static final Entity TEMPLATE = new Entity("read.email_template", "email_templates");

    private final Documents documents;

    EmailTemplateController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping
    @Operation(summary = "List e-mail templates by language and purpose", operationId = "listEmailTemplates")
    Json<List<EmailTemplateView>> list(
            @RequestParam(required = false) @Size(min = 1, max = 16) String languageTag,
            @RequestParam(required = false) String templateType) {
        Condition language = languageTag == null ? Condition.ALL
                : Condition.of("lower(t.language_tag) = ?", LanguageTags.canonical(languageTag).toLowerCase(Locale.ROOT));
        Condition purpose = templateType == null
                ? Condition.ALL : Condition.of("t.purpose = ?", MessagePurpose.of(templateType).label());
        return documents.all(new Listing("t.doc", "read.email_template t", language.and(purpose),
                "t.language_tag, t.purpose", null));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get an e-mail template", operationId = "getEmailTemplate")
    Json<EmailTemplateView> get(@PathVariable String id) {
        return documents.get(TEMPLATE, id, "v.doc");
    }
}
