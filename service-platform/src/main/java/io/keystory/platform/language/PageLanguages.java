package io.keystory.platform.language;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The languages that the sign-in pages speak. */
public final class PageLanguages {

    /** Where nothing else suits. */
    public static final String DEFAULT = "en";

    /** Those that the pages come with, by their BCP 47 tags. */
    public static final Set<String> BUILT_IN = Set.of("ar", "de", DEFAULT, "es", "fr", "it", "ja", "ko", "pl-PL",
            "pt-BR", "ru", "th", "tr-TR", "uk-UA", "zh-CN", "zh-TW");

    private static final Set<String> TRADITIONAL = Set.of("hant", "tw", "hk", "mo");

    private PageLanguages() {}

    /** Those that the pages come with, and others. */
    public static Set<String> with(Collection<String> others) {
        Set<String> all = new TreeSet<>(BUILT_IN);
        all.addAll(others);
        return all;
    }

    /**
     * The first wanted language that is available, or a sibling of it; English if there is none.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc4647#section-3.4">RFC 4647, lookup</a>
     */
    public static String best(List<LanguageRange> wanted, Collection<String> available) {
        return wanted.stream()
                .flatMap(range -> found(range.getRange(), available).stream())
                .findFirst()
                .orElse(DEFAULT);
    }

    private static Optional<String> found(String wanted, Collection<String> available) {
        return Stream.iterate(wanted, tag -> !tag.isEmpty(), PageLanguages::shortened)
                .flatMap(tag -> available.stream().filter(tag::equalsIgnoreCase))
                .findFirst()
                .or(() -> sibling(List.of(wanted.split("-")), available));
    }

    /** Who reads one kind of Portuguese reads the other; of Chinese there are two scripts. */
    private static Optional<String> sibling(List<String> wanted, Collection<String> available) {
        if (wanted.getFirst().equals("zh")) {
            String script = wanted.stream().anyMatch(TRADITIONAL::contains) ? "zh-TW" : "zh-CN";
            return Optional.of(script).filter(available::contains);
        }
        return available.stream().sorted().filter(tag -> wanted.getFirst().equals(tag.split("-")[0])).findFirst();
    }

    private static String shortened(String tag) {
        String[] subtags = tag.split("-");
        return String.join("-", Arrays.copyOf(subtags, subtags.length - 1));
    }
}
