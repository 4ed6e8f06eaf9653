package io.keystory.query.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says by which word alternatives are told apart; without it their schemas' names would be taken for the words. */
final class Alternatives implements ModelConverter {

    /** The same in each alternative, so that it fits no other. */
    static void tellApart(Map<String, Schema> definitions) {
        definitions.values().stream().map(Schema::getDiscriminator).filter(Objects::nonNull).forEach(told ->
                told.getMapping().forEach((word, alternative) ->
                        own(definitions.get(Schemas.name(new Schema<>().$ref(alternative))))
                                .addProperty(told.getPropertyName(), new StringSchema()._enum(List.of(word)))));
    }

    /** The part of an alternative that is not what all of them have. */
    private static Schema<?> own(Schema<?> alternative) {
        return alternative.getAllOf() == null ? alternative : alternative.getAllOf().getLast();
    }

    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JsonSubTypes alternatives = Schemas.rawClass(type).getAnnotation(JsonSubTypes.class);
        Schema<?> defined = Schemas.defined(schema, context.getDefinedModels());
        if (alternatives != null && defined != null && defined.getDiscriminator() != null) {
            for (JsonSubTypes.Type alternative : alternatives.value()) {
                defined.getDiscriminator().mapping(alternative.name(), Schemas.reference(alternative.value()));
            }
        }
        return schema;
    }
}
