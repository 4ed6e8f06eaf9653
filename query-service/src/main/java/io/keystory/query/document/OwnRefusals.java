package io.keystory.query.document;

import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** What operations refuse by rules of their own, as {@code refusals.txt} lists it: operation, status, codes. */
final class OwnRefusals {

    private static final ClassPathResource LIST = new ClassPathResource("refusals.txt", OwnRefusals.class);

    private final Map<String, Map<String, List<String>>> byOperation = new HashMap<>();

    private OwnRefusals() {}

    static OwnRefusals read() {
        OwnRefusals refusals = new OwnRefusals();
        try {
            LIST.getContentAsString(StandardCharsets.UTF_8).lines().map(line -> line.split(" ")).forEach(refusals::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return refusals;
    }

    private void add(String[] line) {
        byOperation.computeIfAbsent(line[0] + " " + line[1], any -> new HashMap<>())
                .put(line[2], List.of(line).subList(3, line.length));
    }

    /** Codes by their status. */
    Map<String, List<String>> of(HttpMethod method, String path) {
        return byOperation.getOrDefault(method + " " + path, Map.of());
    }
}
