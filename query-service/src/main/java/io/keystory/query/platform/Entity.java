package io.keystory.query.platform;

import io.keystory.events.platform.KeystoryException;
import io.keystory.query.platform.past.Moment;

/**
 * A kind of entity that is answered by its id.
 *
 * @param table with its schema
 * @param name what the kind is called when there is none of an id
 */
public record Entity(String table, String name) {

    /** 404 for an id that names none, now or at the moment that is asked about. */
    public KeystoryException absent(String id) {
        return Moment.asked().isPresent()
                ? new KeystoryException("entity.not_found", 404)
                : KeystoryException.notFound(name, id);
    }
}
