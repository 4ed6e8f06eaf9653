package io.keystory.platform.language;

import io.keystory.events.signinexperience.LanguageInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages a person may want, best first: the one asked for, the browser's where it counts, the installation's. */
public final class WantedLanguages {

    /** Each is looked for on its own, and anybody may ask for any number of them. */
    private static final int MOST = 16;

    /** What is longer is nonsense, which would take as long to read as the square of that: a form may have a megabyte. */
    private static final int LONGEST = 4096;

    private WantedLanguages() {}

    /** Those of the header Accept-Language, which may be null or nonsense. */
    public static List<LanguageRange> accepted(@Nullable String header) {
        return parse(header).stream().limit(MOST).toList();
    }

    /** Any of {@code asked} and {@code accepted} may be null or nonsense, which asks for nothing. */
    public static List<LanguageRange> of(String asked, String accepted, LanguageInfo settings) {
        List<LanguageRange> wanted = new ArrayList<>(parse(asked));
        if (settings.autoDetect()) {
            wanted.addAll(parse(accepted));
        }
        wanted.addAll(parse(settings.fallbackLanguage()));
        return wanted;
    }

    /** The same for somebody whose languages are known by their tags, best first. */
    public static List<LanguageRange> of(List<String> tags, LanguageInfo settings) {
        return Stream.concat(tags.stream(), Stream.of(settings.fallbackLanguage()))
                .flatMap(tag -> parse(tag).stream()).toList();
    }

    /**
     * The tags of languages as they are usually written, best first: those {@code asked} for, such as ui_locales, between
     * spaces, then those of the header Accept-Language. Either may be null; nonsense in them is left out,
     * and so is what comes after the first 16.
     *
     * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest">OpenID Connect Core 3.1.2.1, ui_locales</a>
     */
    public static List<String> tags(@Nullable String asked, @Nullable String accepted) {
        Stream<String> each = isNothing(asked) ? Stream.empty() : Stream.of(asked.replace('_', '-').split("\\s+"));
        return Stream.concat(each, Stream.ofNullable(accepted))
                .flatMap(ranges -> parse(ranges).stream())
                .map(range -> Locale.forLanguageTag(range.getRange()).toLanguageTag())
                .filter(tag -> !tag.equals("und"))
                .distinct().limit(MOST).toList();
    }

    private static List<LanguageRange> parse(String ranges) {
        if (isNothing(ranges)) {
            return List.of();
        }
        try {
            return LanguageRange.parse(ranges).stream()
                    .filter(range -> range.getWeight() > 0 && !range.getRange().equals("*"))
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static boolean isNothing(String asked) {
        return asked == null || asked.isBlank() || asked.length() > LONGEST;
    }
}
