package io.keystory.command.script;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.script.ScriptFailure;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Tries a script out, and says why it failed. */
public final class ScriptTrial {

    private ScriptTrial() {}

    /** What the run answers; 422 with {@code code}, the reason and the script's own message where it fails. */
    public static <T> T of(String code, Supplier<T> run) {
        try {
            return run.get();
        } catch (ScriptFailure failure) {
            throw new KeystoryException(code, 422, Map.of(
                    "reason", failure.reason().code(), "message", Objects.requireNonNullElse(failure.getMessage(), "")));
        }
    }
}
