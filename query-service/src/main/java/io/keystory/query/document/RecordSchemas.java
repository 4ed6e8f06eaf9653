package io.keystory.query.document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keystory.events.platform.Change;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says which fields of a record may be null, changes to null included, and notes which are always written. */
final class RecordSchemas implements ModelConverter {

    @Override
    public Schema<?> resolve(io.swagger.v3.core.converter.AnnotatedType type, ModelConverterContext context,
            Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> record = Schemas.rawClass(type);
        Schema<?> defined = Schemas.defined(schema, context.getDefinedModels());
        if (record.isRecord() && defined != null && defined.getProperties() != null) {
            describe(record, defined);
        }
        return schema;
    }

    private static void describe(Class<?> record, Schema<?> schema) {
        for (RecordComponent component : record.getRecordComponents()) {
            ignored(component).forEach(schema.getProperties()::remove);
        }
        List<String> always = new ArrayList<>(schema.getProperties().keySet());
        for (RecordComponent component : fields(record)) {
            if (!isAlwaysWritten(component)) {
                always.remove(name(component));
            }
            if (mayBeNull(component)) {
                NullableFields.mark(schema, name(component));
            }
        }
        schema.addExtension(AnswerFields.ALWAYS, always);
    }

    /** All of a record's fields, with those of a record that is unwrapped in its place. */
    private static List<RecordComponent> fields(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).flatMap(component -> isUnwrapped(component)
                ? fields(component.getType()).stream() : Stream.of(component)).toList();
    }

    private static boolean isUnwrapped(RecordComponent component) {
        return component.getType().isRecord() && component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }

    /** Fields of an unwrapped record that are left out. */
    private static List<String> ignored(RecordComponent component) {
        JsonIgnoreProperties ignored = component.getAccessor().getAnnotation(JsonIgnoreProperties.class);
        return ignored == null || !isUnwrapped(component) ? List.of() : List.of(ignored.value());
    }

    private static boolean isAlwaysWritten(RecordComponent component) {
        JsonInclude own = component.getAccessor().getAnnotation(JsonInclude.class);
        JsonInclude include = own != null ? own : component.getDeclaringRecord().getAnnotation(JsonInclude.class);
        return component.getType().isPrimitive() || include == null || include.value() == JsonInclude.Include.ALWAYS;
    }

    private static boolean mayBeNull(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class)
                || component.isAnnotationPresent(io.keystory.events.platform.Nullable.class)
                || component.getType() == Change.class && type instanceof AnnotatedParameterizedType change
                        && !change.getAnnotatedActualTypeArguments()[0].isAnnotationPresent(NotNull.class);
    }

    private static String name(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null ? component.getName() : property.value();
    }
}
