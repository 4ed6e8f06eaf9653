package io.keystory.platform.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tags that languages are known by. */
public final class LanguageTags {

    /** The longest that is stored. */
    public static final int LONGEST = 16;

    /** No registry has them, but the compatible API does. */
    private static final Set<String> ELSEWHERE =
            Set.of("cb-IQ", "cx-PH", "eo-EO", "ja-KS", "sy-SY", "sz-PL", "tz-MA", "zz-TR");

    private LanguageTags() {}

    /**
     * Whether a tag is well-formed and its language, script and region are such as have a name, as in {@code de} and {@code
     * sr-Latn-RS}.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc5646">RFC 5646</a>
     */
    public static boolean isKnown(String tag) {
        if (tag.length() > LONGEST) {
            return false;
        }
        try {
            return ELSEWHERE.contains(canonical(tag)) || isNamed(new Locale.Builder().setLanguageTag(tag).build());
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /**
     * The tag as it is usually written, as in {@code pt-BR} for {@code PT-br}; what is no tag stays as it is.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc5646#section-4.5">RFC 5646, 4.5</a>
     */
    public static String canonical(String tag) {
        return ELSEWHERE.stream().filter(tag::equalsIgnoreCase).findFirst().orElseGet(() -> rebuilt(tag));
    }

    /** Whether both are the tag of the same language, however they are written. */
    public static boolean areSame(String one, String other) {
        return canonical(one).equalsIgnoreCase(canonical(other));
    }

    /** Those of the tags that are of this language, as they were written when they were stored; the usual one first. */
    public static List<String> among(Collection<String> stored, String tag) {
        String usual = canonical(tag);
        return stored.stream().filter(one -> areSame(one, usual))
                .sorted(Comparator.comparing(one -> !one.equals(usual))).toList();
    }

    private static String rebuilt(String tag) {
        try {
            return tag.isEmpty() ? tag : new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            return tag;
        }
    }

    private static boolean isNamed(Locale locale) {
        return isNamed(locale.getLanguage(), locale.getDisplayLanguage(Locale.ENGLISH))
                && (locale.getScript().isEmpty() || isNamed(locale.getScript(), locale.getDisplayScript(Locale.ENGLISH)))
                && (locale.getCountry().isEmpty() || isNamed(locale.getCountry(), locale.getDisplayCountry(Locale.ENGLISH)));
    }

    /** What has no name is told by its code. */
    private static boolean isNamed(String code, String name) {
        return !code.equalsIgnoreCase(name);
    }
}
