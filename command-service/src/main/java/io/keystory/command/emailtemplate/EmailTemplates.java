package io.keystory.command.emailtemplate;

import io.keystory.events.emailtemplate.EmailTemplateDetails;
import io.keystory.events.emailtemplate.EmailTemplateFold;
import io.keystory.events.emailtemplate.EmailTemplateId;
import io.keystory.events.emailtemplate.EmailTemplateView;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.StreamId;
import io.keystory.platform.language.LanguageTags;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** E-mail templates as of this moment. */
public final class EmailTemplates {

    private final Claims claims;
    private final Streams streams;

    /** What a template is for never changes. */
    private final Map<StreamId, Kept> places = new ConcurrentHashMap<>();

    EmailTemplates(Claims claims, Streams streams) {
        this.claims = claims;
        this.streams = streams;
    }

    /** What there are templates for; tags were once stored as they were written, and the usual spelling comes first. */
    public Map<TemplatePlace, EmailTemplateId> byPlace() {
        List<StreamId> all = claims.ownersOf(EmailTemplateDecider.KIND);
        places.keySet().retainAll(Set.copyOf(all));
        Map<TemplatePlace, EmailTemplateId> found = new HashMap<>();
        for (StreamId stream : all) {
            Kept kept = places.computeIfAbsent(stream, this::kept);
            if (kept != null && (kept.isUsual() || !found.containsKey(kept.place()))) {
                found.put(kept.place(), new EmailTemplateId(stream.id()));
            }
        }
        return found;
    }

    /** What a template says; empty when it was deleted. */
    public Optional<EmailTemplateDetails> find(EmailTemplateId id) {
        return view(id).map(EmailTemplateView::details);
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
        return view(id).orElseThrow(() -> KeystoryException.notFound("email_templates", id.value()));
    }

    private Optional<EmailTemplateView> view(EmailTemplateId id) {
        return streams.fold(id.stream(), new EmailTemplateFold());
    }

    private Kept kept(StreamId stream) {
        return view(new EmailTemplateId(stream.id()))
                .map(template -> new Kept(TemplatePlace.of(template.languageTag(), template.templateType()),
                        template.languageTag().equals(LanguageTags.canonical(template.languageTag()))))
                .orElse(null);
    }

    private record Kept(TemplatePlace place, boolean isUsual) {}
}
