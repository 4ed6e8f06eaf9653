package io.keystory.oidc.page;

import io.keystory.platform.Ids;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The HTML that every hosted page starts from: the sign-in application with a fresh nonce and its settings. */
final class PageShell {

    private static final String NONCE = "__KEYSTORY_NONCE__";
    private static final String SETTINGS = "<!--keystory:settings-->";
    private static final String POLICY = "default-src 'self'; script-src 'self' 'nonce-%1$s'%2$s; "
            + "style-src 'self' 'nonce-%1$s'; img-src 'self' data: https:; connect-src 'self'%2$s; "
            + "frame-src 'self'%2$s; object-src 'none'; "
            + "base-uri 'none'; frame-ancestors %3$s; form-action 'self'";

    private final Supplier<String> html;

    PageShell(Supplier<String> html) {
        this.html = html;
    }

    /** The page, never cached, with the policy that belongs to its nonce; without settings it asks for them itself. */
    ResponseEntity<String> page(Optional<PageSettings> settings) {
        return page(settings, "'none'", "DENY");
    }

    /** The same for the console, which shows it in a frame. */
    ResponseEntity<String> preview(Optional<PageSettings> settings) {
        return page(settings, "'self'", "SAMEORIGIN");
    }

    private ResponseEntity<String> page(Optional<PageSettings> settings, String framedBy, String frameOptions) {
        String nonce = Ids.nextSecret(22);
        String origins = settings.map(PageSettings::captcha).map(PageCaptcha::origins).orElse("");
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY.formatted(nonce, origins, framedBy))
                .header("X-Frame-Options", frameOptions)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .body(html.get().replace(NONCE, nonce).replace(SETTINGS,
                        settings.map(known -> DataBlock.of("keystory-settings", known)).orElse("")));
    }
}
