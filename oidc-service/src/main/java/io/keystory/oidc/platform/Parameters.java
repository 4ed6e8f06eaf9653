package io.keystory.oidc.platform;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a request's body, each given once but for {@code resource} and {@code audience}; empty ones count
 * as missing.
 */
public final class Parameters {

    private final Map<String, List<String>> values;

    Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Every parameter with its values, as they were sent. */
    public Map<String, List<String>> all() {
        return Collections.unmodifiableMap(values);
    }

    /** The parameter's value. */
    public Optional<String> one(String name) {
        return values.getOrDefault(name, List.of()).stream().filter(value -> !value.isEmpty()).findFirst();
    }

    /** The parameter's value; refuses a request without it. */
    public String required(String name) {
        return one(name).orElseThrow(() -> ProviderError.invalidRequest("The parameter " + name + " is missing."));
    }

    /** The values of {@code resource}, which may be repeated or hold several, separated by commas. */
    public List<String> resources() {
        return values.getOrDefault("resource", List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }
}
