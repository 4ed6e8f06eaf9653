package io.keystory.oidc.page;

import io.keystory.platform.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The HTML that every hosted page starts from: the built sign-in application with a fresh nonce. */
final class PageShell {

    private static final String NONCE = "__KEYSTORY_NONCE__";
    private static final String POLICY = "default-src 'self'; script-src 'self' 'nonce-%1$s'; "
            + "style-src 'self' 'nonce-%1$s'; img-src 'self' data: https:; connect-src 'self'; object-src 'none'; "
            + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private final Path index;
    private volatile Loaded loaded;

    PageShell(Path frontends) {
        this.index = frontends.resolve("sign-in/dist/index.html");
    }

    /** The page, never cached, with the policy that belongs to its nonce. */
    ResponseEntity<String> page() {
        String nonce = Ids.nextSecret(22);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY.formatted(nonce))
                .header("X-Frame-Options", "DENY")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .body(html().replace(NONCE, nonce));
    }

    private String html() {
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
