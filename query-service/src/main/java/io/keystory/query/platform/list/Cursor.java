package io.keystory.query.platform.list;

import io.keystory.events.platform.InputIssues;
import io.keystory.events.platform.KeystoryException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a list goes on: after the row with these values in the columns that it is ordered by.
 *
 * @param list what {@link ListIdentity} says of the list
 * @param after empty at the beginning
 */
record Cursor(String list, List<String> after) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<String>> VALUES = new TypeReference<>() {};
    private static final int LONGEST = 2048;
    private static final char END_OF_LIST = '.';

    /**
     * What {@code cursor} says; empty when the request does not have it, 400 guard.invalid_pagination for nonsense and for
     * what goes on in another list. Those of earlier releases did not say in which.
     */
    static Optional<Cursor> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("cursor")).map(token -> {
            if (request.getParameter("page") != null) {
                throw refusal();
            }
            String list = ListIdentity.of(request);
            int end = token.indexOf(END_OF_LIST);
            if (end >= 0 && !token.substring(0, end).equals(list)) {
                throw refusal();
            }
            return new Cursor(list, token.isEmpty() ? List.of() : values(token.substring(end + 1)));
        });
    }

    /** Where the same list goes on after another row. */
    Cursor at(List<String> row) {
        return new Cursor(list, row);
    }

    /** What follows the only value of this cursor; 400 guard.invalid_pagination when that is not among them. */
    List<String> rest(List<String> all) {
        if (after.isEmpty()) {
            return all;
        }
        int place = all.indexOf(after.getFirst());
        if (after.size() > 1 || place < 0) {
            throw refusal();
        }
        return all.subList(place + 1, all.size());
    }

    String token() {
        return list + END_OF_LIST + Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(after));
    }

    static KeystoryException refusal() {
        return new KeystoryException("guard.invalid_pagination", 400, InputIssues.at(List.of("cursor"),
                "goes on in the list that told it, with the same search and order, without page; cursor= begins it"));
    }

    private static List<String> values(String token) {
        try {
            if (token.length() > LONGEST) {
                throw refusal();
            }
            String json = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            List<String> values = List.copyOf(JSON.readValue(json, VALUES));
            if (values.isEmpty() || values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw refusal();
            }
            return values;
        } catch (IllegalArgumentException | JacksonException | NullPointerException e) {
            throw refusal();
        }
    }
}
