package io.keystory.query.history;

import io.keystory.events.platform.Actor;
import io.keystory.query.platform.list.Documents;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of those who cause events, as they are now; who is gone has no name. */
final class ActorNames {

    private static final String USERS = """
            select id, coalesce(name, username, primary_email, primary_phone) from read.user where id = any(?)""";
    private static final String APPLICATIONS = "select id, name from read.application where id = any(?)";

    private final Documents documents;

    ActorNames(Documents documents) {
        this.documents = documents;
    }

    /** The names of these actors, with one look-up for all users and one for all applications among them. */
    Known of(Collection<Actor> actors) {
        return new Known(Map.of(
                Actor.Type.USER, names(USERS, actors, Actor.Type.USER),
                Actor.Type.APPLICATION, names(APPLICATIONS, actors, Actor.Type.APPLICATION)));
    }

    private Map<String, String> names(String sql, Collection<Actor> actors, Actor.Type type) {
        List<String> ids = actors.stream().filter(actor -> actor.type() == type).map(Actor::id).distinct().toList();
        return ids.isEmpty() ? Map.of() : documents.pairs(sql, ids);
    }

    /** Names that were looked up. */
    record Known(Map<Actor.Type, Map<String, String>> names) {

        HistoryEntry.Actor of(Actor actor) {
            return new HistoryEntry.Actor(actor.type().name().toLowerCase(Locale.ROOT), actor.id(),
                    actor.id() == null ? null : names.getOrDefault(actor.type(), Map.of()).get(actor.id()));
        }
    }
}
