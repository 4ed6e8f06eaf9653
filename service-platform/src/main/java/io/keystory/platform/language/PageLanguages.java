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
    public static final Set<String> BUILT_IN = Set.of("ar", "cs", "de", DEFAULT, "es", "fa-IR", "fr", "it", "ja",
            "ko", "pl-PL", "pt-BR", "pt-PT", "ru", "th", "tr-TR", "uk-UA", "zh-CN", "zh-HK", "zh-TW");

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa-IR");
    private static final String SIMPLIFIED = "hans";
    private static final Set<String> TRADITIONAL = Set.of("hant", "tw");
    private static final Set<String> OF_HONG_KONG = Set.of("hk", "mo");

    private PageLanguages() {}

    /** Those that the pages come with, and others. */
    public static Set<String> with(Collection<String> others) {
        Set<String> all = new TreeSet<>(BUILT_IN);
        all.addAll(others);
        return all;
    }

    /** Whether one of those that the pages come with is written from right to left. */
    public static boolean isRightToLeft(String languageTag) {
        return RIGHT_TO_LEFT.contains(languageTag);
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

    /** Who reads one kind of Portuguese reads the other; of Chinese there are two scripts, and one of them in two places. */
    private static Optional<String> sibling(List<String> wanted, Collection<String> available) {
        if (wanted.getFirst().equals("zh")) {
            return Optional.of(chinese(wanted)).filter(available::contains);
        }
        return available.stream().sorted().filter(tag -> wanted.getFirst().equals(tag.split("-")[0])).findFirst();
    }

    /** A script that is named counts for more than the place. */
    private static String chinese(List<String> wanted) {
        if (wanted.contains(SIMPLIFIED)) {
            return "zh-CN";
        }
        if (wanted.stream().anyMatch(OF_HONG_KONG::contains)) {
            return "zh-HK";
        }
        return wanted.stream().anyMatch(TRADITIONAL::contains) ? "zh-TW" : "zh-CN";
    }

    private static String shortened(String tag) {
        String[] subtags = tag.split("-");
        return String.join("-", Arrays.copyOf(subtags, subtags.length - 1));
    }
}
