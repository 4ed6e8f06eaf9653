package io.keystory.store.vault;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import javax.crypto.SecretKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Encrypts fields of a JSON object: a field becomes {@code {"~": "<base64url>"}}, bound to its event and name. */
public final class FieldCipher {

    private static final String MARK = "~";

    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    public FieldCipher(JsonMapper json) {
        this.json = json;
    }

    /** Encrypts these fields of an event under a key, in place; those that are null stay. */
    public void encrypt(ObjectNode node, Collection<String> fields, String eventId, SecretKey key) {
        for (String field : fields) {
            JsonNode value = node.get(field);
            if (value == null || value.isNull()) {
                continue;
            }
            if (key == null) {
                node.remove(field);
                continue;
            }
            byte[] plain = json.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
            byte[] sealed = KeyEncryptionKey.encrypt(key, plain, context(eventId, field), random);
            node.putObject(field).put(MARK, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        }
    }

    /** Opens those of the fields that are encrypted; they become null without a key. */
    public void decrypt(ObjectNode node, Collection<String> fields, String eventId, SecretKey key, Opener opener) {
        for (String field : fields) {
            JsonNode value = node.get(field);
            if (value != null && value.isObject() && value.size() == 1 && value.has(MARK)) {
                node.set(field, key == null ? json.nullNode()
                        : json.readTree(opener.open(key, bytes(value), context(eventId, field))));
            }
        }
    }

    /** Whether a document may have encrypted fields. */
    public static boolean isIn(String document) {
        return document.contains('"' + MARK + '"');
    }

    private static byte[] bytes(JsonNode sealed) {
        return Base64.getUrlDecoder().decode(sealed.get(MARK).asString());
    }

    private static String context(String eventId, String field) {
        return eventId + "." + field;
    }
}
