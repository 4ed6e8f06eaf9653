package io.keystory.command.organization.membership;

import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.organization.Member;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.StreamId;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.store.Streams;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Only who exists can belong to an organization: users, and applications that are machines. */
final class MembersToBe {

    private final Streams streams;

    MembersToBe(Streams streams) {
        this.streams = streams;
    }

    /** The users as members, each once; 422 entity.relation_foreign_key_not_found when one does not exist. */
    Set<Member> users(Collection<UserId> ids) {
        return existing(ids, UserId::stream, new UserFold(), Member::of).keySet();
    }

    /** The same for applications; 422 application.invalid_type when one is not a machine. */
    Set<Member> applications(Collection<ApplicationId> ids) {
        Map<Member, ApplicationView> found =
                existing(ids, ApplicationId::stream, new ApplicationFold(), Member::of);
        if (found.values().stream().anyMatch(view -> view.type() != ApplicationType.MACHINE_TO_MACHINE)) {
            throw new KeystoryException("application.invalid_type", 422);
        }
        return found.keySet();
    }

    private <I, V, E extends DomainEvent> Map<Member, V> existing(
            Collection<I> ids, Function<I, StreamId> stream, Fold<V, E> fold, Function<I, Member> member) {
        Map<StreamId, V> views = streams.foldAll(ids.stream().map(stream).toList(), fold);
        Map<Member, V> found = new LinkedHashMap<>();
        for (I id : ids) {
            V view = views.get(stream.apply(id));
            if (view == null) {
                throw new KeystoryException("entity.relation_foreign_key_not_found", 422, Map.of("id", id));
            }
            found.put(member.apply(id), view);
        }
        return found;
    }
}
