package io.keystory.oidc.interaction.request;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The parameters of an authorization request, of the query or the form; only {@code resource} may be repeated.
 *
 * @param pushedRequest the base64url SHA-256 of the reference under which they were pushed, or null
 */
public record AuthorizationParameters(Map<String, String[]> values, String pushedRequest) {

    private static final int LONGEST = 4096;
    private static final int LONGEST_STRUCTURE = 16_384;
    private static final int LONGEST_TOGETHER = 16_384;
    private static final Set<String> STRUCTURED = Set.of("claims", "id_token_hint", "request");

    /** Those of a query or a form. */
    public static AuthorizationParameters of(HttpServletRequest request) {
        return of(request.getParameterMap());
    }

    /** Parameters that the request itself holds. */
    public static AuthorizationParameters of(Map<String, String[]> values) {
        return new AuthorizationParameters(values, null);
    }

    /** The value of a parameter; an empty one counts as absent. */
    public Optional<String> one(String name) {
        String[] given = values.get(name);
        return given == null || given[0].isEmpty() ? Optional.empty() : Optional.of(given[0]);
    }

    /** The parts of a parameter that is separated by spaces. */
    List<String> words(String name) {
        return one(name).stream().flatMap(text -> Arrays.stream(text.split(" "))).filter(word -> !word.isEmpty())
                .distinct().toList();
    }

    /** Every resource, whether repeated or separated by commas. */
    List<String> resources() {
        return Stream.of(values.getOrDefault("resource", new String[0]))
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** The names of parameters that are given more than once though they must not be, or longer than anybody needs. */
    Stream<String> unusable() {
        return values.keySet().stream().filter(name -> isRepeated(name) || isTooLong(name));
    }

    private boolean isRepeated(String name) {
        return values.get(name).length > 1 && !name.equals("resource");
    }

    private boolean isTooLong(String name) {
        return STRUCTURED.contains(name)
                ? Arrays.stream(values.get(name)).anyMatch(text -> text.length() > LONGEST_STRUCTURE)
                : written(name).anyMatch(length -> length > LONGEST);
    }

    /** Whether an address that tells of all of them, as a header of an answer does, would be too long. */
    boolean areTooLong() {
        return values.keySet().stream().filter(name -> !STRUCTURED.contains(name)).flatMapToInt(this::written).sum()
                > LONGEST_TOGETHER;
    }

    /** How long the values are as they are written in an address. */
    private IntStream written(String name) {
        return Arrays.stream(values.get(name)).mapToInt(text -> URLEncoder.encode(text, StandardCharsets.UTF_8).length());
    }

    /** Whether any name or value holds a NUL character, which nothing here can store. */
    boolean hasNul() {
        return values.entrySet().stream()
                .flatMap(e -> Stream.concat(Stream.of(e.getKey()), Arrays.stream(e.getValue())))
                .anyMatch(text -> text.indexOf('\0') >= 0);
    }
}
