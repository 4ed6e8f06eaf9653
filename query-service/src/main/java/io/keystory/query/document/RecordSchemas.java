package io.keystory.query.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Iterator;
import org.springframework.core.ResolvableType;

/** Says that every field of a view and of an answer is there, unless it leaves out what is null. */
final class RecordSchemas implements ModelConverter {

    private static final String READ_SIDE = "io.keystory.query.";

    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        Class<?> record = rawClass(type.getType());
        if (schema != null && record.isRecord() && isWhole(record)) {
            Schema<?> defined = schema.get$ref() == null ? schema
                    : context.getDefinedModels().get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
            if (defined != null && defined.getProperties() != null) {
                defined.setRequired(new ArrayList<>(defined.getProperties().keySet()));
            }
        }
        return schema;
    }

    private static boolean isWhole(Class<?> record) {
        JsonInclude include = record.getAnnotation(JsonInclude.class);
        boolean isAnswer = record.getSimpleName().endsWith("View") || record.getName().startsWith(READ_SIDE);
        return isAnswer && (include == null || include.value() == JsonInclude.Include.ALWAYS);
    }

    private static Class<?> rawClass(Type type) {
        return type instanceof com.fasterxml.jackson.databind.JavaType java
                ? java.getRawClass() : ResolvableType.forType(type).resolve(Object.class);
    }
}
