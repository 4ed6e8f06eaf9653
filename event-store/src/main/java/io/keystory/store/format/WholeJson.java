package io.keystory.store.format;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Views and states as JSON with everything in them, also what the API hides, so that they can be read back. */
public final class WholeJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .annotationIntrospector(new KeepHidden())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule().addAbstractTypeMapping(Set.class, LinkedHashSet.class))
            .build();

    private WholeJson() {}

    /** The value as JSON, with what the API hides. */
    public static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** What {@link #write} made of a value of this type; sets keep their order. */
    public static <V> V read(String json, Type type) {
        return JSON.readValue(json, JSON.constructType(type));
    }

    /** Does not let a field be hidden. */
    private static final class KeepHidden extends JacksonAnnotationIntrospector {
        @Override
        public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
            JsonIgnore ignore = member.getAnnotation(JsonIgnore.class);
            return ignore == null && super.hasIgnoreMarker(config, member);
        }
    }
}
