package io.keystory.platform.connector;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a connector's configuration, as it is asked for.
 *
 * @param isConfidential whether the value must not leave the vault
 * @param showConditions what others have to be, all of them, for this one to be asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormItem(
        @JsonInclude Type type,
        @JsonInclude String key,
        @JsonInclude String label,
        @Nullable String placeholder,
        @Nullable Boolean required,
        @Nullable Object defaultValue,
        @Nullable List<Option> selectItems,
        @Nullable List<Condition> showConditions,
        @Nullable String description,
        @Nullable String tooltip,
        @Nullable Boolean isConfidential) {

    /** What a configuration lacks or has wrong here; null when it is as it should be. */
    String problem(Map<String, Object> config) {
        Object value = config.get(key);
        if (value == null || value.equals("")) {
            return Boolean.TRUE.equals(required) && isAskedFor(config) ? key + " is required" : null;
        }
        return type.accepts(value) && isOffered(value) ? null : key + " is not a value of type " + type;
    }

    private boolean isAskedFor(Map<String, Object> config) {
        return showConditions == null || showConditions.stream()
                .allMatch(condition -> Objects.equals(config.get(condition.targetKey()), condition.expectValue()));
    }

    private boolean isOffered(Object value) {
        List<?> chosen = value instanceof List<?> several ? several : List.of(value);
        return selectItems == null
                || selectItems.stream().map(Option::value).toList().containsAll(chosen);
    }

    /** How it is entered. */
    public enum Type {
        @JsonProperty("Text") TEXT(String.class),
        @JsonProperty("MultilineText") MULTILINE_TEXT(String.class),
        @JsonProperty("Number") NUMBER(Number.class, String.class),
        @JsonProperty("Switch") SWITCH(Boolean.class),
        @JsonProperty("Select") SELECT(String.class),
        @JsonProperty("MultiSelect") MULTI_SELECT(List.class),
        @JsonProperty("Json") JSON(Map.class, List.class);

        private final List<Class<?>> values;

        Type(Class<?>... values) {
            this.values = List.of(values);
        }

        private boolean accepts(Object value) {
            return values.stream().anyMatch(type -> type.isInstance(value));
        }
    }

    /** Something to choose. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Option(@JsonInclude String value, @Nullable String title) {}

    /** What another entry has to be. */
    public record Condition(@JsonInclude String targetKey, @Nullable Object expectValue) {}
}
