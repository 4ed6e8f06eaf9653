package io.keystory.query.platform.list;

import io.keystory.events.platform.KeystoryException;
import io.keystory.query.platform.past.Moment;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A kind of entity that is answered by its id.
 *
 * @param table with its schema
 * @param name what the kind is called when there is none of an id
 * @param isErased whether an id that names none was that of a person who was erased
 */
public record Entity(String table, String name, Predicate<String> isErased) {

    /** Of a kind that is about nobody. */
    public Entity(String table, String name) {
        this(table, name, id -> false);
    }

    /** 404 for an id that names none, now or at the moment that is asked about; of who was erased it says so. */
    public KeystoryException absent(String id) {
        boolean isAboutNow = Moment.asked().isEmpty();
        if (isErased.test(id)) {
            return isAboutNow ? new KeystoryException(
                            "entity.not_exists_with_id", 404, Map.of("name", name, "id", id, "erased", true))
                    : new KeystoryException("entity.not_found", 404, Map.of("erased", true));
        }
        return isAboutNow ? KeystoryException.notFound(name, id) : new KeystoryException("entity.not_found", 404);
    }
}
