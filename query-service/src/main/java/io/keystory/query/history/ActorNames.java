package io.keystory.query.history;

import io.keystory.events.platform.Actor;
import io.keystory.query.platform.Documents;
import java.util.Locale;

/** Knows what those who act are called; whoever is gone has no name. */
final class ActorNames {

    private static final String USER =
            "select coalesce(name, username, primary_email, primary_phone) from read.user where id = ?";
    private static final String APPLICATION = "select name from read.application where id = ?";

    private final Documents documents;

    ActorNames(Documents documents) {
        this.documents = documents;
    }

    HistoryEntry.Actor of(Actor actor) {
        return new HistoryEntry.Actor(actor.type().name().toLowerCase(Locale.ROOT), actor.id(), switch (actor.type()) {
            case USER -> name(USER, actor.id());
            case APPLICATION -> name(APPLICATION, actor.id());
            case SYSTEM, ANONYMOUS -> null;
        });
    }

    private String name(String sql, String id) {
        return documents.value(sql, String.class, id).orElse(null);
    }
}
