package io.keystory.oidc.customui;

import io.keystory.platform.customui.SiteArchive;
import io.keystory.platform.customui.SiteFileTypes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;

/** Sign-in pages of one's own as they are served: out of this memory alone, so no path of a request reaches a disk. */
final class CustomSite {

    private final String html;
    private final Map<String, SiteFile> files = new HashMap<>();

    private CustomSite(Map<String, byte[]> unpacked) {
        unpacked.forEach((name, bytes) -> SiteFileTypes.of(name).ifPresent(type ->
                files.put(name, new SiteFile(bytes, MediaType.parseMediaType(type), tag(bytes)))));
        this.html = new String(unpacked.get(SiteArchive.PAGE), StandardCharsets.UTF_8);
        files.remove(SiteArchive.PAGE);
    }

    static CustomSite of(byte[] zip) {
        return new CustomSite(SiteArchive.files(zip));
    }

    String html() {
        return html;
    }

    Optional<SiteFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file with a strong tag of its content. */
    record SiteFile(byte[] bytes, MediaType type, String tag) {}
}
