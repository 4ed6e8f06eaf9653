package io.keystory.command.platform;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.SubjectId;
import java.util.Set;

/** What an event says of persons, as far as their being forgotten is concerned. */
public sealed interface SubjectChange {

    /** What is known of {@code subject} is about {@code person}. */
    record Link(SubjectId subject, SubjectId person) implements SubjectChange {}

    /** What is known of {@code subject} is about whoever has this identifier. */
    record LinkIdentifier(SubjectId subject, Claim identifier) implements SubjectChange {}

    /** The person is forgotten, with all that is linked to them or to an identifier they ever had. */
    record Erase(SubjectId person, Set<Claim> identifiers) implements SubjectChange {}
}
