package io.keystory.query.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes required, in what is answered, the fields that are always written; requests keep what validation demands. */
final class AnswerFields {

    /** Where {@link RecordSchemas} notes them; it does not know yet which way a record goes. */
    static final String ALWAYS = "x-always-written";

    private final Map<String, Schema> definitions;
    private final Set<String> answered = new HashSet<>();

    private AnswerFields(Map<String, Schema> definitions) {
        this.definitions = definitions;
    }

    static void require(OpenAPI api) {
        AnswerFields fields = new AnswerFields(api.getComponents().getSchemas());
        Schemas.ofAnswers(api).forEach(fields::collect);
        fields.definitions.forEach(fields::settle);
    }

    private void collect(Schema<?> schema) {
        if (schema.get$ref() == null) {
            Schemas.parts(schema).forEach(this::collect);
        } else if (answered.add(Schemas.name(schema))) {
            collect(definitions.get(Schemas.name(schema)));
        }
    }

    private void settle(String name, Schema<?> schema) {
        Map<String, Object> notes = schema.getExtensions();
        if (notes != null && notes.remove(ALWAYS) instanceof List<?> always && answered.contains(name)) {
            schema.setRequired(always.stream().map(String.class::cast).sorted().toList());
        }
    }
}
