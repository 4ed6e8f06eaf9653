package io.keystory.oidc.page.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.function.Supplier;

/** The page of the built sign-in application, read again when it was built again. */
final class BuiltShell implements Supplier<String> {

    private final Path index;
    private volatile Loaded loaded;

    BuiltShell(Path frontends) {
        this.index = frontends.resolve("sign-in/dist/index.html");
    }

    @Override
    public String get() {
        try {
            FileTime modified = Files.getLastModifiedTime(index);
            Loaded current = loaded;
            if (current == null || !current.modified().equals(modified)) {
                current = new Loaded(Files.readString(index), modified);
                loaded = current;
            }
            return current.html();
        } catch (IOException e) {
            throw new UncheckedIOException("The sign-in pages are not built: " + index + " is missing", e);
        }
    }

    private record Loaded(String html, FileTime modified) {}
}
