package io.keystory.query.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;

/** Says by which word alternatives are told apart; without it their schemas' names would be taken for the words. */
final class Alternatives implements ModelConverter {

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
