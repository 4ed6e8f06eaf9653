package io.keystory.platform.ssoconnector;

import io.keystory.events.ssoconnector.SsoConnectorView;
import java.util.Map;
import java.util.TreeMap;

/** Which attributes of an assertion say who somebody is: names of attributes by {@code id}, {@code email} and {@code name}. */
public final class SamlAttributes {

    /** What stands for the name of the subject itself rather than for an attribute. */
    public static final String NAME_ID = "nameID";

    /** The names that hold where the configuration says nothing else. */
    public static final Map<String, String> DEFAULT = Map.of("id", NAME_ID, "email", "email", "name", "name");

    private SamlAttributes() {}

    /** The names that hold for a connector. */
    public static Map<String, String> of(SsoConnectorView connector) {
        Map<String, String> names = new TreeMap<>(DEFAULT);
        if (connector.config().get("attributeMapping") instanceof Map<?, ?> own) {
            own.forEach((what, name) -> names.put(String.valueOf(what), String.valueOf(name)));
        }
        return names;
    }
}
