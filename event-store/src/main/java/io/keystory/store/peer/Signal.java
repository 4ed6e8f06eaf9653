package io.keystory.store.peer;

import io.keystory.events.platform.SubjectId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What processes on one log tell each other; each is also found without the signal, only later. */
sealed interface Signal {

    /** The channel of NOTIFY. */
    String CHANNEL = "keystory_log";

    /** The log goes on to this position. */
    record HeadReached(long position) implements Signal {}

    /** Read models have passed these positions; they are many and move with every append, so they are told of together. */
    record ModelsPassed(Map<String, Long> positions) implements Signal {

        private static final int MOST = 64;

        /** The same in as many signals as it takes: a notification holds less than 8000 bytes. */
        static List<ModelsPassed> of(Map<String, Long> positions) {
            List<Map.Entry<String, Long>> models = List.copyOf(positions.entrySet());
            return IntStream.iterate(0, from -> from < models.size(), from -> from + MOST)
                    .mapToObj(from -> models.subList(from, Math.min(from + MOST, models.size())))
                    .map(part -> part.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                    .map(ModelsPassed::new)
                    .toList();
        }
    }

    /** The rows of read models say something new about more than a position. */
    record ModelsChanged() implements Signal {}

    /** A person's key is destroyed and must be forgotten. */
    record KeyDestroyed(SubjectId subject) implements Signal {}

    /** The form that travels. */
    default String text() {
        return switch (this) {
            case HeadReached head -> "head " + head.position();
            case ModelsPassed passed -> "passed" + passed.positions().entrySet().stream()
                    .map(model -> "\n" + model.getValue() + " " + model.getKey()).collect(Collectors.joining());
            case ModelsChanged _ -> "models";
            case KeyDestroyed key -> "key " + key.subject();
        };
    }

    /** Reads what {@link #text()} wrote; empty for what a newer version may have written. */
    static Optional<Signal> parse(String text) {
        String what = text.split("[ \n]", 2)[0];
        return switch (what) {
            case "head" -> Optional.of(new HeadReached(Long.parseLong(text.substring("head ".length()))));
            case "passed" -> Optional.of(new ModelsPassed(text.lines().skip(1).map(line -> line.split(" ", 2))
                    .collect(Collectors.toMap(words -> words[1], words -> Long.parseLong(words[0])))));
            case "models" -> Optional.of(new ModelsChanged());
            case "key" -> Optional.of(new KeyDestroyed(new SubjectId(text.substring("key ".length()))));
            default -> Optional.empty();
        };
    }
}
