package io.keystory.query.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Gives everything that is asked and answered an example: one for each schema, named wherever the schema is. */
final class Examples {

    private static final String DEFINED = "#/components/examples/";

    private final OpenAPI api;
    private final Samples samples = Samples.read();
    private final ExampleValues values;

    Examples(OpenAPI api) {
        this.api = api;
        this.values = new ExampleValues(api.getComponents().getSchemas(), samples);
    }

    void add(Operation operation) {
        if (operation.getRequestBody() != null) {
            add(operation.getRequestBody().getContent());
        }
        operation.getResponses().values().forEach(answer -> add(answer.getContent()));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> add(operation.getTags().getFirst(), parameter));
        }
    }

    private void add(String tag, Parameter parameter) {
        if (parameter.get$ref() == null && parameter.getExample() == null) {
            parameter.setExample(values.of(tag, parameter.getName(), parameter.getSchema()));
        }
    }

    private void add(Content content) {
        Stream.ofNullable(content).flatMap(all -> all.entrySet().stream())
                .filter(one -> one.getValue().getSchema() != null && one.getValue().getExamples() == null)
                .forEach(one -> add(one.getKey(), one.getValue()));
    }

    private void add(String type, MediaType content) {
        Schema<?> schema = content.getSchema();
        boolean isList = schema.getItems() != null;
        Schema<?> one = isList ? schema.getItems() : schema;
        if (one.get$ref() == null) {
            content.setExample(values.of("", type, schema));
            return;
        }
        String name = Schemas.name(one) + (isList ? ".list" : "");
        Map<String, Example> known = api.getComponents().getExamples();
        if (known == null || !known.containsKey(name)) {
            Object value = values.of(one);
            api.getComponents().addExamples(name, new Example().value(isList ? List.of(value) : value));
        }
        content.addExamples(name, new Example().$ref(DEFINED + name));
    }
}
