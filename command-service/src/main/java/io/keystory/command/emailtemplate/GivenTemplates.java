package io.keystory.command.emailtemplate;

import io.keystory.events.emailtemplate.EmailTemplateDetails;
import io.keystory.events.emailtemplate.EmailTemplateView;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.language.LanguageTags;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body that sets templates: each language and purpose once. */
record GivenTemplates(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid GivenTemplate> templates) {

    static final String TAG = "[A-Za-z0-9]+(-[A-Za-z0-9]+)*";
    static final String TYPES = "text/(html|plain)";

    GivenTemplates {
        if (templates != null && templates.stream().map(GivenTemplates::place).distinct().count() < templates.size()) {
            throw KeystoryException.invalidInput("templates", "names a language and purpose twice");
        }
    }

    record GivenTemplate(
            @NotNull @Size(min = 1, max = 16) @Pattern(regexp = TAG) String languageTag,
            @NotNull MessagePurpose templateType,
            @NotNull @Valid GivenDetails details) {

        GivenTemplate {
            languageTag = languageTag == null ? null : LanguageTags.canonical(languageTag);
        }

        boolean isFor(EmailTemplateView stored) {
            return stored.templateType() == templateType && LanguageTags.areSame(stored.languageTag(), languageTag);
        }
    }

    private static Object place(GivenTemplate template) {
        return template == null ? new Object() : template.languageTag() + " " + template.templateType();
    }

    record GivenDetails(
            @NotNull @Size(max = 256) String subject,
            @NotNull @Size(max = 65_536) String content,
            @Nullable @Pattern(regexp = TYPES) String contentType,
            @Nullable @Size(max = 256) String replyTo,
            @Nullable @Size(max = 256) String sendFrom) {

        EmailTemplateDetails given() {
            return new EmailTemplateDetails(subject, content, contentType, replyTo, sendFrom);
        }
    }
}
