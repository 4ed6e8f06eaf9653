package io.keystory.platform.saml;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which attributes of an assertion say who somebody is: names of attributes by {@code id}, {@code email} and so on. */
public final class SamlAttributes {

    /** What stands for the name of the subject itself rather than for an attribute. */
    public static final String NAME_ID = "nameID";

    /** The names that hold where the configuration says nothing else. */
    public static final Map<String, String> DEFAULT = Map.of("id", NAME_ID, "email", "email", "name", "name");

    /** What can be named. */
    public static final Set<String> NAMED = Set.of("id", "email", "name", "avatar");

    private SamlAttributes() {}

    /** The names that hold where a configuration has these of its own; {@code own} is null where it has none. */
    public static Map<String, String> of(@Nullable Object own) {
        Map<String, String> names = new TreeMap<>(DEFAULT);
        if (own instanceof Map<?, ?> mapping) {
            mapping.forEach((what, name) -> names.put(String.valueOf(what), String.valueOf(name)));
        }
        return names;
    }
}
