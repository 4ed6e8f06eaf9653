package io.keystory.events.platform;

import java.util.Map;

/** A refusal with a stable code, an HTTP status and optional data; it carries no stack trace. */
public final class KeystoryException extends RuntimeException {

    private final String code;
    private final int status;
    private final transient Object data;

    public KeystoryException(String code, int status, Object data) {
        super(code, null, false, false);
        this.code = code;
        this.status = status;
        this.data = data;
    }

    public KeystoryException(String code, int status) {
        this(code, status, null);
    }

    /** 404 {@code entity.not_exists_with_id} for an entity that the given id does not name. */
    public static KeystoryException notFound(String entity, String id) {
        return new KeystoryException("entity.not_exists_with_id", 404, Map.of("name", entity, "id", id));
    }

    /** 400 {@code guard.invalid_input} with a sentence that says what to change. */
    public static KeystoryException invalidInput(String details) {
        return new KeystoryException("guard.invalid_input", 400, details);
    }

    /** The stable code, such as {@code user.username_already_in_use}. */
    public String code() {
        return code;
    }

    /** The HTTP status that the code is answered with. */
    public int status() {
        return status;
    }

    /** What the caller needs to act on the refusal; null when the code says it all. */
    public Object data() {
        return data;
    }
}
