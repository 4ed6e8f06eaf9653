package io.keystory.events.platform;

import java.util.List;
import java.util.Map;

/** A refusal with a stable code, an HTTP status and optional data; it carries no stack trace. */
public final class KeystoryException extends RuntimeException {

    /** The code of input that does not fit; its data are {@link InputIssues}. */
    public static final String INVALID_INPUT = "guard.invalid_input";

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

    /** 400 {@code guard.invalid_input} with all that does not fit. */
    public static KeystoryException invalidInput(InputIssues issues) {
        return new KeystoryException(INVALID_INPUT, 400, issues);
    }

    /** The same with what is wrong with the part that a path of names and indices leads to, such as "must not be null". */
    public static KeystoryException invalidInput(List<?> path, String problem) {
        return invalidInput(InputIssues.at(path, problem));
    }

    /** The same where the path is of names that hold no dots, written with dots between them. */
    public static KeystoryException invalidInput(String path, String problem) {
        return invalidInput(List.of(path.split("\\.")), problem);
    }

    /** The same with a sentence about what is wrong with the whole input, or with what one cannot tell the place of. */
    public static KeystoryException invalidInput(String sentence) {
        return invalidInput(InputIssues.of(sentence));
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
