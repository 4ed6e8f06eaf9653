package io.keystory.query.platform.place;

import io.keystory.platform.language.PageLanguages;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an address is, as far as that is known.
 *
 * @param country ISO 3166-1 alpha-2
 * @param city its name, in a language that was asked for where it has one in it
 */
public record Place(@Nullable String country, @Nullable String city) {

    /** Nobody knows where. */
    public static final Place UNKNOWN = new Place(null, null);

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** What some databases have for networks that are in no country. */
    private static final String NO_COUNTRY = "ZZ";

    /** What a database knows, in the first of these languages in which it has a name. */
    static Place of(PlaceRecord known, List<LanguageRange> wanted) {
        return new Place(country(known.country()), city(known.city(), wanted));
    }

    private static @Nullable String country(PlaceRecord.@Nullable Country country) {
        String code = country == null ? null : country.code();
        return code == null || code.equals(NO_COUNTRY) || !COUNTRY.matcher(code).matches() ? null : code;
    }

    private static @Nullable String city(PlaceRecord.@Nullable City city, List<LanguageRange> wanted) {
        Map<String, String> names = city == null || city.names() == null ? Map.of() : city.names();
        String name = names.get(PageLanguages.best(wanted, names.keySet()));
        return name != null ? name : names.values().stream().findFirst().orElse(null);
    }
}
