package io.keystory.oidc.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a request, as names and values in turn, from which tests deviate. */
public final class Parts {

    private final Map<String, String> usual = new LinkedHashMap<>();

    private Parts(String... parameters) {
        for (int i = 0; i < parameters.length; i += 2) {
            usual.put(parameters[i], parameters[i + 1]);
        }
    }

    public static Parts of(String... parameters) {
        return new Parts(parameters);
    }

    /** The usual parameters with others in their place; a name that is given twice is sent twice. */
    public String[] with(String... changes) {
        List<String> all = new ArrayList<>();
        Map<String, String> left = new LinkedHashMap<>(usual);
        for (int i = 0; i < changes.length; i += 2) {
            left.remove(changes[i]);
        }
        left.forEach((name, value) -> all.addAll(Arrays.asList(name, value)));
        all.addAll(Arrays.asList(changes));
        return all.toArray(String[]::new);
    }
}
