package io.keystory.command.domain;

import java.util.List;

/** What the domain name system says. */
interface NameRecords {

    /**
     * The values of the records of a name; empty when it has none of this type, or is none.
     *
     * @param type such as {@code TXT}
     * @throws Unanswered when nobody could say
     */
    List<String> of(String name, String type);

    /** No name server gave an answer in time, so nothing is known; it carries no stack trace. */
    final class Unanswered extends RuntimeException {

        Unanswered(String name, Throwable cause) {
            super(name, cause, false, false);
        }
    }
}
