package io.keystory.command.upstream.saml;

import io.keystory.command.platform.StoredLengths;
import io.keystory.events.user.identity.ExternalUser;
import io.keystory.platform.saml.InvalidSaml;
import io.keystory.platform.saml.SamlAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom an assertion is about, by the attributes that a connector names, or those that are usual.
 *
 * @param person without an address, since nothing says that anybody has verified one
 * @param email what the provider says is their address; null when it says none
 */
public record AssertedPerson(ExternalUser person, @Nullable String email) {

    private static final String CLAIMS = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/";

    /** As directories call them by default. @see <a href="https://www.rfc-editor.org/rfc/rfc4524#section-2.16">RFC 4524</a> */
    private static final Map<String, List<String>> USUAL = Map.of(
            "email", List.of("email", "mail", CLAIMS + "emailaddress", "urn:oid:0.9.2342.19200300.100.1.3"),
            "name", List.of("name", "displayName", CLAIMS + "name", "urn:oid:2.16.840.1.113730.3.1.241"),
            "avatar", List.of("avatar", "picture"));

    /** The person; {@link InvalidSaml} when they are called differently each time, or not at all. */
    static AssertedPerson of(Map<String, String> names, SamlAnswer answer) {
        Map<String, Object> all = new LinkedHashMap<>(answer.attributes());
        all.put(SamlAttributes.NAME_ID, answer.nameId());
        if (SamlAttributes.NAME_ID.equals(names.get("id")) && answer.isTransient()) {
            throw new InvalidSaml("It names the subject differently each time");
        }
        String id = text(all.get(names.get("id")))
                .orElseThrow(() -> new InvalidSaml("It has no attribute " + names.get("id")));
        Optional<String> byName = Optional.of(answer.nameId()).filter(name -> answer.isNamedByEmail());
        return new AssertedPerson(new ExternalUser(id, null, null,
                told("name", names, all).map(name -> StoredLengths.cut(128, name)).orElse(null),
                told("avatar", names, all).orElse(null), all), told("email", names, all).or(() -> byName).orElse(null));
    }

    private static Optional<String> told(String what, Map<String, String> names, Map<String, Object> all) {
        return Stream.concat(Stream.ofNullable(names.get(what)), USUAL.get(what).stream())
                .flatMap(name -> text(all.get(name)).stream()).findFirst();
    }

    private static Optional<String> text(Object value) {
        Object first = value instanceof List<?> several ? several.getFirst() : value;
        return first instanceof String text && !text.isBlank() ? Optional.of(text.strip()) : Optional.empty();
    }
}
