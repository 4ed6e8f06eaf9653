package io.keystory.oidc.application.redirect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A registered web URI with wildcards: a star in a host label stands for part of it, in the path for anything. */
final class RedirectPattern {

    private RedirectPattern() {}

    static boolean isPattern(String registered) {
        return registered.indexOf('*') >= 0;
    }

    /** Whether the pattern is a sound one and {@code uri} is spelled plainly and covered by it. */
    static boolean covers(String pattern, String uri) {
        Optional<WebUri> known = WebUri.parse(pattern).filter(RedirectPattern::isSound);
        Optional<WebUri> asked = WebUri.parse(uri).filter(RedirectPattern::isPlain);
        return known.isPresent() && asked.isPresent()
                && known.get().scheme().equals(asked.get().scheme())
                && known.get().port() == asked.get().port()
                && known.get().query().equals(asked.get().query())
                && regex(known.get().host(), "[^.]+").matcher(asked.get().host()).matches()
                && regex(known.get().path(), ".*").matcher(asked.get().path()).matches();
    }

    /** Whether {@code origin} is where {@code registered}, a web URI with or without wildcards, leads to. */
    static boolean coversOrigin(String registered, String origin) {
        Optional<WebUri> known = WebUri.parse(registered).filter(uri -> !isPattern(uri.host()) || isSound(uri));
        Optional<WebUri> asked = WebUri.parse(origin).filter(RedirectPattern::isPlain);
        return known.isPresent() && asked.isPresent()
                && known.get().scheme().equals(asked.get().scheme())
                && known.get().port() == asked.get().port()
                && regex(known.get().host(), "[^.]+").matcher(asked.get().host()).matches();
    }

    /** No star in the query nor in the last two of at least two host labels. */
    private static boolean isSound(WebUri pattern) {
        List<String> labels = List.of(pattern.host().split("\\."));
        return labels.size() >= 2
                && pattern.query().indexOf('*') < 0
                && labels.subList(labels.size() - 2, labels.size()).stream().noneMatch(l -> l.indexOf('*') >= 0);
    }

    private static boolean isPlain(WebUri uri) {
        return uri.host().indexOf('*') < 0;
    }

    private static Pattern regex(String text, String star) {
        return Pattern.compile(Arrays.stream(text.split("\\*", -1)).map(Pattern::quote)
                .collect(Collectors.joining(star)));
    }
}
