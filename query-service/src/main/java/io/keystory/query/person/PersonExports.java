package io.keystory.query.person;

import io.keystory.events.message.MessageId;
import io.keystory.events.onetimetoken.OneTimeTokenId;
import io.keystory.events.organizationinvitation.OrganizationInvitationId;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.UserId;
import io.keystory.events.verification.VerificationCodeId;
import io.keystory.platform.script.facts.InteractionDetail;
import io.keystory.query.event.EventView;
import io.keystory.query.event.SubjectEvents;
import io.keystory.query.grant.GrantQueries;
import io.keystory.query.session.SessionQueries;
import io.keystory.query.user.UserQueries;
import io.keystory.store.read.LogReader;
import io.keystory.store.vault.SubjectKeys;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes everything that is held about a person, event by event, so that a long life needs no more memory. */
final class PersonExports {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> SENT = Set.of(MessageId.STREAM_TYPE, OneTimeTokenId.STREAM_TYPE,
            OrganizationInvitationId.STREAM_TYPE, VerificationCodeId.STREAM_TYPE);

    private final UserQueries users;
    private final SessionQueries sessions;
    private final GrantQueries grants;
    private final SubjectEvents events;
    private final SubjectKeys keys;
    private final LogReader log;

    PersonExports(UserQueries users, SessionQueries sessions, GrantQueries grants, SubjectEvents events,
            SubjectKeys keys, LogReader log) {
        this.users = users;
        this.sessions = sessions;
        this.grants = grants;
        this.events = events;
        this.keys = keys;
        this.log = log;
    }

    /** Refuses with 404 who never was a user. */
    void require(UserId user) {
        if (log.lastSequence(user.stream()).isEmpty()) {
            throw KeystoryException.notFound("users", user.value());
        }
    }

    /** The user as now, null when gone; what is open for them; what happened, also where only an address was known. */
    void write(UserId user, Authentication caller, OutputStream output) {
        try (JsonGenerator json = JSON.createGenerator(output, JsonEncoding.UTF8)) {
            json.writeStartObject();
            SubjectId person = SubjectId.of(user.stream());
            if (!keys.erased(List.of(person)).isEmpty()) {
                json.writeBooleanProperty("erased", true);
            }
            json.writePOJOProperty("user", users.view(user.value()).orElse(null));
            json.writePOJOProperty("sessions", sessions.of(user.value(), InteractionDetail.EVERYTHING));
            json.writePOJOProperty("grants", grants.of(user.value(), null));
            json.writeArrayPropertyStart("events");
            subjects(user).forEach(subject -> events.forEach(subject, caller,
                    event -> json.writePOJO(isSent(subject) ? asSent(event, user) : event)));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** Each once, also an invitation that they accepted and that was sent to their address. */
    private Set<SubjectId> subjects(UserId user) {
        SubjectId person = SubjectId.of(user.stream());
        Set<SubjectId> subjects = new LinkedHashSet<>(List.of(person));
        subjects.addAll(keys.linkedTo(person));
        subjects.addAll(sentTo(user));
        return subjects;
    }

    /** What was sent to the addresses that the user has now. Sign-ins in which one was typed may be anybody's. */
    private List<SubjectId> sentTo(UserId user) {
        return users.view(user.value()).stream()
                .flatMap(view -> Stream.concat(Stream.ofNullable(view.primaryEmail()).map(Claim::email),
                        Stream.ofNullable(view.primaryPhone()).map(Claim::phone)))
                .flatMap(address -> keys.linkedTo(address).stream())
                .filter(PersonExports::isSent).toList();
    }

    private static boolean isSent(SubjectId subject) {
        return SENT.contains(StreamId.parse(subject.value()).type());
    }

    /** Anybody can have something sent to an address: where from is told of the person alone. */
    private static EventView asSent(EventView event, UserId user) {
        EventView.Actor actor = event.actor();
        boolean isOwn = actor.type().equals("user") && user.value().equals(actor.id());
        return isOwn ? event : event.withoutOrigin();
    }
}
