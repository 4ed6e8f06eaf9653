package io.keystory.query.platform;

import jakarta.servlet.http.HttpServletRequest;

/** Gives an answer the tag of an entity's version, where that is known only once the entity has been folded. */
public final class EntityVersion {

    private EntityVersion() {}

    /** @param position of the last event in what is answered, which writes may demand with {@code If-Match} */
    public static void note(HttpServletRequest request, long position) {
        request.setAttribute(EtagFilter.VERSION, position);
    }
}
