package io.keystory.command.emailtemplate;

import io.keystory.events.emailtemplate.EmailTemplateDetails;
import io.keystory.events.emailtemplate.EmailTemplateFold;
import io.keystory.events.emailtemplate.EmailTemplateId;
import io.keystory.events.emailtemplate.EmailTemplateView;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.platform.KeystoryException;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import java.util.List;
import java.util.Optional;

/** E-mail templates as of this moment. */
public final class EmailTemplates {

    private final Claims claims;
    private final Streams streams;

    EmailTemplates(Claims claims, Streams streams) {
        this.claims = claims;
        this.streams = streams;
    }

    /** What an e-mail in this language says for this purpose; empty when there is no template for it. */
    public Optional<EmailTemplateDetails> find(String languageTag, MessagePurpose purpose) {
        return idOf(languageTag, purpose).map(id -> of(id).details());
    }

    /** Whether there is any. */
    public boolean exist() {
        return !claims.ownersOf(EmailTemplateDecider.KIND).isEmpty();
    }

    /** All of them. */
    public List<EmailTemplateView> all() {
        return claims.ownersOf(EmailTemplateDecider.KIND).stream()
                .map(stream -> of(new EmailTemplateId(stream.id())))
                .toList();
    }

    Optional<EmailTemplateId> idOf(String languageTag, MessagePurpose purpose) {
        return claims.ownerOf(EmailTemplateDecider.place(languageTag, purpose))
                .map(stream -> new EmailTemplateId(stream.id()));
    }

    /** The template; 404 when there is none. */
    EmailTemplateView of(EmailTemplateId id) {
        return streams.fold(id.stream(), new EmailTemplateFold())
                .orElseThrow(() -> KeystoryException.notFound("email_templates", id.value()));
    }
}
