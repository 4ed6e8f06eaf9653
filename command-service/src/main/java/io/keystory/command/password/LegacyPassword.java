package io.keystory.command.password;

import io.keystory.events.platform.KeystoryException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A recipe for repeating another system's hash: {@code [algorithm, [arguments], hash]}, where the argument
 * {@code "@"} stands for the password.
 */
sealed interface LegacyPassword permits ConcatenatedHash, Pbkdf2Hash, FirebaseScryptHash {

    /** Whether the recipe gives the expected hash for these bytes of a password. */
    boolean matches(byte[] password);

    /**
     * Reads a recipe.
     *
     * @throws KeystoryException 400 {@code password.invalid_legacy_password_format} for another shape, 400
     *     {@code password.unsupported_legacy_hash_algorithm} for an unknown algorithm
     */
    static LegacyPassword parse(String json) {
        JsonNode recipe = read(json);
        require(recipe.isArray() && recipe.size() == 3);
        require(recipe.get(0).isString() && recipe.get(1).isArray() && recipe.get(2).isString());
        List<String> arguments = strings(recipe.get(1));
        require(arguments.contains("@"));
        String algorithm = recipe.get(0).asString();
        String expected = recipe.get(2).asString();
        return switch (algorithm.toLowerCase(Locale.ROOT)) {
            case "pbkdf2" -> Pbkdf2Hash.of(arguments, expected);
            case "firebase-scrypt" -> FirebaseScryptHash.of(arguments, expected);
            default -> ConcatenatedHash.of(HashFunction.named(algorithm), arguments, expected);
        };
    }

    /** Refuses a recipe that does not have the shape of its algorithm. */
    static void require(boolean wellFormed) {
        if (!wellFormed) {
            throw malformed();
        }
    }

    /** The refusal for a recipe of another shape. */
    static KeystoryException malformed() {
        return new KeystoryException("password.invalid_legacy_password_format", 400);
    }

    /** The number an argument spells; anything but a small whole number is refused. */
    static int number(String argument) {
        require(argument.matches("\\d{1,9}"));
        return Integer.parseInt(argument);
    }

    private static JsonNode read(String json) {
        try {
            return JsonMapper.shared().readTree(json);
        } catch (JacksonException notJson) {
            throw malformed();
        }
    }

    private static List<String> strings(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToObj(array::get)
                .peek(element -> require(element.isString()))
                .map(JsonNode::asString)
                .toList();
    }
}
