package io.keystory.platform.language;

import io.keystory.events.signinexperience.LanguageInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale.LanguageRange;

/** The languages a person may want, best first: the one asked for, the browser's where it counts, the installation's. */
public final class WantedLanguages {

    private WantedLanguages() {}

    /** Any of {@code asked} and {@code accepted} may be null or nonsense, which asks for nothing. */
    public static List<LanguageRange> of(String asked, String accepted, LanguageInfo settings) {
        List<LanguageRange> wanted = new ArrayList<>(parse(asked));
        if (settings.autoDetect()) {
            wanted.addAll(parse(accepted));
        }
        wanted.addAll(parse(settings.fallbackLanguage()));
        return wanted;
    }

    private static List<LanguageRange> parse(String ranges) {
        if (ranges == null || ranges.isBlank()) {
            return List.of();
        }
        try {
            return LanguageRange.parse(ranges).stream()
                    .filter(range -> !range.getRange().equals("*"))
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
