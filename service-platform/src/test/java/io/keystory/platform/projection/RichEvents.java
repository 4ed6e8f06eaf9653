package io.keystory.platform.projection;

import io.keystory.events.EventCatalogue;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.SubjectId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happens in an installation in which much happens: events of all types that some models handle, made from the
 * committed examples of their shapes, with other values, and ids that meet again and again. The same seed gives the same.
 */
public final class RichEvents {

    private static final Path EXAMPLES = Path.of("..", "shared-events", "src", "test", "resources", "golden");
    private static final Pattern BEGINNING =
            Pattern.compile(".*(created|started|given|generated|seeded)|one_time_token\\.issued");
    private static final Pattern MORE = Pattern.compile(".*(added|assigned)");
    private static final Pattern END = Pattern.compile(".*(deleted|ended|revoked|erased|removed)");
    private static final int IDS = 12;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Random random;
    private final List<Example> examples;
    private final Map<String, Integer> scopes = new HashMap<>();
    private int tokens;

    public RichEvents(Collection<Projection> models, long seed) {
        random = new Random(seed);
        examples = EventCatalogue.types().all().entrySet().stream()
                .filter(type -> models.stream().anyMatch(model -> Handled.by(model).types().contains(type.getKey())))
                .map(type -> Example.read(type.getKey(), type.getValue())).toList();
    }

    /** So many events: first what makes things begin, then what is added to them and changes them, at last anything. */
    public DomainEvent[] next(int count) {
        return Stream.of(
                        some(matching(BEGINNING.asMatchPredicate()), count * 3 / 10),
                        some(matching(MORE.asMatchPredicate()), count / 10),
                        some(matching(END.asMatchPredicate().negate()), count * 5 / 10),
                        some(examples, count / 10))
                .flatMap(events -> events).toArray(DomainEvent[]::new);
    }

    /**
     * Of whom these tell, every third: users, and whatever else has a key of its own, such as sign-ins, invitations and
     * one-time tokens.
     */
    public static List<SubjectId> everyThirdPerson(DomainEvent... events) {
        List<SubjectId> persons =
                Stream.of(events).map(DomainEvent::subject).flatMap(Optional::stream).distinct().toList();
        return IntStream.range(0, persons.size()).filter(n -> n % 3 == 0).mapToObj(persons::get).toList();
    }

    /** One of each kind that ends nothing, so that no model is left without. */
    public DomainEvent[] ofEachKind() {
        return matching(END.asMatchPredicate().negate()).stream().map(this::varied).toArray(DomainEvent[]::new);
    }

    private List<Example> matching(Predicate<String> name) {
        return examples.stream().filter(example -> name.test(example.name)).toList();
    }

    private Stream<DomainEvent> some(List<Example> of, int count) {
        return of.isEmpty() ? Stream.empty() : random.ints(count, 0, of.size()).mapToObj(of::get).map(this::varied);
    }

    /** A scope is one resource's and made once, as a token is. */
    private DomainEvent varied(Example example) {
        ObjectNode payload = example.payload.deepCopy();
        vary(payload, payload, example.type);
        if (payload.has("scopeId") && payload.has("resourceId")) {
            String resource = payload.get("resourceId").asString();
            payload.put("scopeId", resource + "scopeId" + (example.name.equals("resource.scope_added")
                    ? scopes.merge(resource, 1, Integer::sum) : random.nextInt(IDS)));
        }
        if (payload.has("tokenId") && BEGINNING.matcher(example.name).matches()) {
            payload.put("tokenId", "token" + tokens++);
        }
        return JSON.treeToValue(payload, example.type);
    }

    private void vary(ObjectNode object, ObjectNode whole, Class<? extends DomainEvent> type) {
        object.propertyNames().forEach(name -> {
            JsonNode before = object.get(name);
            switch (before) {
                case ObjectNode inner -> vary(inner, whole, type);
                case ArrayNode elements -> elements.forEach(element -> {
                    if (element instanceof ObjectNode inner) {
                        vary(inner, whole, type);
                    }
                });
                default -> {
                    object.set(name, other(before));
                    if (!isReadable(whole, type)) {
                        object.set(name, before);
                    }
                }
            }
        });
    }

    private JsonNode other(JsonNode value) {
        if (value.isBoolean()) {
            return JSON.getNodeFactory().booleanNode(random.nextBoolean());
        }
        if (value.isIntegralNumber()) {
            return JSON.getNodeFactory().numberNode(value.asLong() + random.nextInt(IDS));
        }
        return value.isString()
                ? JSON.getNodeFactory().stringNode(value.asString() + random.nextInt(IDS)) : value;
    }

    private static boolean isReadable(ObjectNode payload, Class<? extends DomainEvent> type) {
        try {
            JSON.treeToValue(payload, type).stream();
            return true;
        } catch (JacksonException | IllegalArgumentException e) {
            return false;
        }
    }

    private record Example(String name, Class<? extends DomainEvent> type, ObjectNode payload) {

        static Example read(String name, Class<? extends DomainEvent> type) {
            int version = EventTypes.describe(type).version();
            try {
                return new Example(name, type, (ObjectNode) JSON.readTree(
                        Files.readString(EXAMPLES.resolve(name + ".v" + version + ".json"))).get("payload"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
