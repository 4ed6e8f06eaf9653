package io.keystory.oidc.token.authorized;

import java.util.Collection;
import java.util.List;

/** Scopes as text, separated by spaces. @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-3.3">RFC 6749, 3.3</a> */
public final class ScopeText {

    private ScopeText() {}

    /** The scopes in their order, each once. */
    public static String of(Collection<String> scopes) {
        return String.join(" ", scopes.stream().distinct().toList());
    }

    /** The scopes of a text, each once; none for null and blank texts. */
    public static List<String> words(String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.strip().split(" +")).stream().distinct().toList();
    }
}
