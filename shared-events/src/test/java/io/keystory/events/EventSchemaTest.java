package io.keystory.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventSchema;
import io.keystory.events.platform.EventTypes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventSchemaTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Collection<Class<? extends DomainEvent>> types() {
        return EventCatalogue.types().all().values();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_schema_is_one(Class<? extends DomainEvent> type) {
        Schema metaschema = REGISTRY.getSchema(
                SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(metaschema.validate(schema(type).toString(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_committed_shape_is_as_the_schema_says(Class<? extends DomainEvent> type) {
        assertThat(problems(type, GoldenFile.read(GoldenFile.path(type)).payload())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_event_about_an_erased_person_is_too(Class<? extends DomainEvent> type) {
        ObjectNode payload = GoldenFile.now(type).payload().asObject().deepCopy();
        EventTypes.personalFields(type).forEach(payload::putNull);
        assertThat(problems(type, payload)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void other_shapes_are_not(Class<? extends DomainEvent> type) {
        ObjectNode more = GoldenFile.now(type).payload().asObject().deepCopy();
        more.put("unheardOf", 1);
        assertThat(problems(type, more)).isNotEmpty();
        ObjectNode less = GoldenFile.now(type).payload().asObject().deepCopy();
        less.remove(type.getRecordComponents()[0].getName());
        assertThat(problems(type, less)).isNotEmpty();
    }

    @Test
    void personal_fields_are_marked_and_may_be_null() {
        JsonNode username = schema("user.created").at("/properties/username");
        assertThat(username.toString()).isEqualTo("{\"type\":[\"string\",\"null\"],\"personal\":true}");
        assertThat(schema("user.created").at("/properties/userId").toString()).isEqualTo("{\"type\":\"string\"}");
        assertThat(schema("user.created").at("/properties/profile/required")).isEmpty();
    }

    @Test
    void values_are_listed_and_numbers_have_a_width() {
        assertThat(schema("role.created").at("/properties/type/enum").valueStream().map(JsonNode::asString))
                .containsExactly("User", "MachineToMachine");
        assertThat(schema("application.created").at("/properties/type/enum").valueStream().map(JsonNode::asString))
                .contains("SPA", "MachineToMachine");
        assertThat(schema("session.started").at("/properties/expiresAt/format").asString()).isEqualTo("int64");
        assertThat(schema("session.started").at("/properties/amr/uniqueItems").asBoolean()).isTrue();
    }

    @Test
    void a_schema_says_what_happened() {
        assertThat(schema("user.deleted").get("description").asString())
                .isEqualTo("The user is gone; the history stays.");
    }

    private static List<String> problems(Class<? extends DomainEvent> type, JsonNode payload) {
        Schema schema = REGISTRY.getSchema(schema(type).toString(), InputFormat.JSON);
        return schema.validate(payload.toString(), InputFormat.JSON).stream().map(Object::toString).toList();
    }

    private static JsonNode schema(String name) {
        return schema(EventCatalogue.types().typeOf(name));
    }

    private static JsonNode schema(Class<? extends DomainEvent> type) {
        Map<String, String> meanings = EventCatalogue.meanings();
        return JSON.valueToTree(EventSchema.of(type, meanings.get(EventTypes.describe(type).value())));
    }
}
