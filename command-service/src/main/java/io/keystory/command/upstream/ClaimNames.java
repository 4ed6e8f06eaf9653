package io.keystory.command.upstream;

import io.keystory.command.platform.StoredLengths;
import io.keystory.events.user.identity.ExternalUser;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which claims say what of somebody: the names of claims by {@code id}, {@code name}, {@code avatar}, {@code email},
 * {@code emailVerified}, {@code phone} and {@code phoneVerified}. A name with braces is an address to fill claims into,
 * one with dots leads into objects unless a claim is called so, and what is verified may take several to say, with spaces
 * between; where none is named nothing is verified.
 */
public record ClaimNames(Map<String, String> names) {

    /** As OpenID Connect has them. @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims">5.1</a> */
    public static final ClaimNames STANDARD = new ClaimNames(Map.of("id", "sub", "name", "name", "avatar", "picture",
            "email", "email", "emailVerified", "email_verified", "phone", "phone_number", "phoneVerified",
            "phone_number_verified"));

    private static final Pattern CLAIM = Pattern.compile("\\{(\\w+)}");
    /** @see <a href="https://www.itu.int/rec/T-REC-E.164">E.164</a> */
    private static final String INTERNATIONAL = "[1-9]\\d{0,14}";
    private static final List<Object> YES = List.of(true, "true");

    /**
     * Who the claims are about; empty without an id. Addresses and numbers nobody has verified are left out; of a name
     * as much is taken as can be stored.
     */
    Optional<ExternalUser> person(Map<String, Object> claims) {
        return text("id", claims).map(id -> new ExternalUser(id, verified("email", claims),
                digits(verified("phone", claims)),
                text("name", claims).map(name -> StoredLengths.cut(128, name)).orElse(null),
                text("avatar", claims).orElse(null), claims));
    }

    private String verified(String what, Map<String, Object> claims) {
        String said = names.get(what + "Verified");
        boolean isVerified = said != null && !said.isBlank()
                && Arrays.stream(said.strip().split(" +")).allMatch(name -> isYes(value(name, claims)));
        return isVerified ? text(what, claims).orElse(null) : null;
    }

    /** A number as accounts have it; null for what could be none of them. */
    private static String digits(String phone) {
        return Optional.ofNullable(phone).map(number -> number.replaceAll("[^0-9]", ""))
                .filter(number -> number.matches(INTERNATIONAL)).orElse(null);
    }

    private Optional<String> text(String what, Map<String, Object> claims) {
        return Optional.ofNullable(names.get(what))
                .flatMap(name -> name.indexOf('{') < 0 ? plain(value(name, claims)) : filled(name, claims));
    }

    private static boolean isYes(Object value) {
        return value != null && YES.contains(value);
    }

    private static Object value(String name, Map<String, Object> claims) {
        int dot = name.indexOf('.');
        return claims.containsKey(name) || dot < 0 ? claims.get(name)
                : claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                        ? value(name.substring(dot + 1), named(inner)) : null;
    }

    private static Map<String, Object> named(Map<?, ?> claims) {
        Map<String, Object> named = new HashMap<>();
        claims.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }

    private static Optional<String> plain(Object value) {
        return value instanceof String || value instanceof Number
                ? Optional.of(value.toString()).filter(text -> !text.isBlank()) : Optional.empty();
    }

    private static Optional<String> filled(String address, Map<String, Object> claims) {
        Matcher parts = CLAIM.matcher(address);
        boolean isWhole = CLAIM.matcher(address).results().allMatch(part -> plain(claims.get(part.group(1))).isPresent());
        return isWhole
                ? Optional.of(parts.replaceAll(part -> Matcher.quoteReplacement(claims.get(part.group(1)).toString())))
                : Optional.empty();
    }
}
