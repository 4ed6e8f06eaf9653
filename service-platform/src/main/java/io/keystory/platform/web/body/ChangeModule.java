package io.keystory.platform.web.body;

import io.keystory.events.platform.Change;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Reads a field of type {@link Change}: absent is no change, null removes, anything else replaces. */
@JacksonComponent(type = Change.class)
public final class ChangeModule extends ValueDeserializer<Change<?>> {

    private final JavaType valueType;

    public ChangeModule() {
        this(null);
    }

    private ChangeModule(JavaType valueType) {
        this.valueType = valueType;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        JavaType type = property == null ? context.getContextualType() : property.getType();
        return new ChangeModule(type.containedTypeOrUnknown(0));
    }

    @Override
    public Change<?> deserialize(JsonParser parser, DeserializationContext context) {
        return Change.to(context.readValue(parser, valueType));
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
        return Change.to(null);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return Change.none();
    }
}
