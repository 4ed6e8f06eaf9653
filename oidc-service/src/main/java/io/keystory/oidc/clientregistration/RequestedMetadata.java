package io.keystory.oidc.clientregistration;

import static io.keystory.oidc.clientregistration.RegistrationError.invalidMetadata;

import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.application.redirect.WebUri;
import io.keystory.platform.jose.PublicKeySet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The metadata of a client as it was sent; members that are null count as absent, those of another form are refused. */
final class RequestedMetadata {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 2048;
    private static final int MOST = 100;

    private final JsonNode members;

    RequestedMetadata(JsonNode members) {
        this.members = members;
    }

    /** The same, with the members of {@code stronger} instead of those that are called the same. */
    RequestedMetadata under(Map<String, Object> stronger) {
        ObjectNode all = JSON.createObjectNode();
        members.properties().forEach(member -> all.set(member.getKey(), member.getValue()));
        stronger.forEach((name, value) -> all.set(name, JSON.valueToTree(value)));
        return new RequestedMetadata(all);
    }

    boolean has(String name) {
        return member(name).isPresent();
    }

    Optional<String> text(String name) {
        return member(name).map(value -> text(name, value));
    }

    Optional<List<String>> texts(String name) {
        return member(name).map(value -> {
            require(value.isArray() && value.size() <= MOST, name, "is a list of texts");
            return StreamSupport.stream(value.spliterator(), false).map(text -> text(name, text)).distinct().toList();
        });
    }

    Optional<Boolean> flag(String name) {
        return member(name).map(value -> {
            require(value.isBoolean(), name, "is true or false");
            return value.asBoolean();
        });
    }

    /** A number of seconds. */
    Optional<Long> seconds(String name) {
        return member(name).map(value -> {
            require(value.isIntegralNumber() && value.canConvertToInt() && value.asLong() >= 0, name,
                    "is a number of seconds");
            return value.asLong();
        });
    }

    Optional<Map<String, Object>> object(String name) {
        return member(name).map(value -> {
            require(value.isObject(), name, "is an object");
            return JSON.convertValue(value, new TypeReference<Map<String, Object>>() {});
        });
    }

    /** An https address that needs no normalising. */
    Optional<String> address(String name) {
        Predicate<WebUri> isPublic = uri -> uri.scheme().equals("https") && uri.host().indexOf('*') < 0;
        text(name).ifPresent(text ->
                require(WebUri.parse(text).filter(isPublic).isPresent(), name, "is a plain https address"));
        return text(name);
    }

    /** Addresses to fetch from, each over TLS. */
    List<String> fetchable(String name, int most) {
        List<String> addresses = texts(name).orElse(List.of());
        require(addresses.size() <= most && addresses.stream().allMatch(PublicKeySet::isAddress), name,
                "has at most " + most + " https addresses");
        return addresses;
    }

    Optional<SignatureAlgorithm> algorithm(String name) {
        return text(name).map(text -> Arrays.stream(SignatureAlgorithm.values())
                .filter(algorithm -> algorithm.wireName().equals(text))
                .findFirst()
                .orElseThrow(() -> invalidMetadata(name + " is not an algorithm that is offered.")));
    }

    private Optional<JsonNode> member(String name) {
        return Optional.ofNullable(members.get(name)).filter(value -> !value.isNull());
    }

    private static String text(String name, JsonNode value) {
        require(value.isString() && value.asString().length() <= LONGEST, name,
                "has texts of at most " + LONGEST + " characters");
        return value.asString();
    }

    private static void require(boolean holds, String name, String what) {
        if (!holds) {
            throw invalidMetadata(name + " " + what + ".");
        }
    }
}
