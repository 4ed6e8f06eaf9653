package io.keystory.events.profilefield;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a profile field holds. */
public enum ProfileFieldType {
    TEXT("Text"),
    NUMBER("Number"),
    DATE("Date"),
    CHECKBOX("Checkbox"),
    SELECT("Select"),
    URL("Url"),
    REGEX("Regex"),
    /** An address, of parts. */
    ADDRESS("Address"),
    /** A person's name, of parts. */
    FULLNAME("Fullname");

    private final String wireName;

    ProfileFieldType(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** Whether it is made of fields of other types. */
    public boolean isComposite() {
        return this == ADDRESS || this == FULLNAME;
    }
}
