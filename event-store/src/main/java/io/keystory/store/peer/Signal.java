package io.keystory.store.peer;

import io.keystory.events.platform.SubjectId;
import java.util.Optional;

/** What processes on one log tell each other; each is also found without the signal, only later. */
sealed interface Signal {

    /** The channel of NOTIFY. */
    String CHANNEL = "keystory_log";

    /** The log goes on to this position. */
    record HeadReached(long position) implements Signal {}

    /** A read model has passed this position. */
    record ModelPassed(String model, long position) implements Signal {}

    /** The rows of read models say something new about more than a position. */
    record ModelsChanged() implements Signal {}

    /** A person's key is destroyed and must be forgotten. */
    record KeyDestroyed(SubjectId subject) implements Signal {}

    /** The form that travels. */
    default String text() {
        return switch (this) {
            case HeadReached head -> "head " + head.position();
            case ModelPassed passed -> "passed " + passed.position() + " " + passed.model();
            case ModelsChanged _ -> "models";
            case KeyDestroyed key -> "key " + key.subject();
        };
    }

    /** Reads what {@link #text()} wrote; empty for what a newer version may have written. */
    static Optional<Signal> parse(String text) {
        String[] words = text.split(" ", 3);
        return switch (words[0]) {
            case "head" -> Optional.of(new HeadReached(Long.parseLong(words[1])));
            case "passed" -> Optional.of(new ModelPassed(words[2], Long.parseLong(words[1])));
            case "models" -> Optional.of(new ModelsChanged());
            case "key" -> Optional.of(new KeyDestroyed(new SubjectId(text.substring("key ".length()))));
            default -> Optional.empty();
        };
    }
}
