package io.keystory.oidc.platform;

import java.util.zip.CRC32C;

/** The version of a document, for revalidation. @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, 8.8.3</a> */
public final class EntityTag {

    private EntityTag() {}

    /** A tag that changes with the content. */
    public static String of(byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(content);
        return "\"" + Integer.toString(content.length, 36) + "-" + Long.toString(sum.getValue(), 36) + "\"";
    }
}
