package io.keystory.command.emailtemplate;

import io.keystory.events.message.MessagePurpose;
import io.keystory.platform.language.LanguageTags;
import java.util.Locale;

/** What an e-mail template is for. */
public record TemplatePlace(String language, MessagePurpose purpose) {

    /** The place for a language, however its tag is written. */
    public static TemplatePlace of(String languageTag, MessagePurpose purpose) {
        return new TemplatePlace(LanguageTags.canonical(languageTag).toLowerCase(Locale.ROOT), purpose);
    }
}
