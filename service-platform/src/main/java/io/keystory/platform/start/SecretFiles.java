package io.keystory.platform.start;

import io.keystory.store.database.OperationRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads settings that are given as files: {@code KEYSTORY_X_FILE} names the file that holds {@code KEYSTORY_X}. */
final class SecretFiles {

    private static final String PREFIX = "KEYSTORY_";
    private static final String SUFFIX = "_FILE";

    private SecretFiles() {}

    /** The settings under both of their names, without the line end that editors leave. */
    static Map<String, Object> read(Map<String, String> environment) {
        Map<String, Object> settings = new LinkedHashMap<>();
        environment.forEach((name, file) -> {
            if (name.startsWith(PREFIX) && name.endsWith(SUFFIX)) {
                String variable = name.substring(0, name.length() - SUFFIX.length());
                String value = content(name, file);
                settings.put(variable, value);
                settings.put("keystory." + variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT)
                        .replace('_', '-'), value);
            }
        });
        return settings;
    }

    private static String content(String name, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new OperationRefused(name + " names a file that cannot be read: " + file);
        }
    }
}
