package io.keystory.command.password.breach;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The list of common passwords that ships with the product: the first eight bytes of the SHA-1 of each, in lower
 * case, sorted as signed big-endian numbers. A password that is not on the list is taken for one that is with a
 * probability of less than 1 in 10^14. {@code tools/breached-passwords.mjs} makes the file.
 */
final class OfflineList {

    private static final String RESOURCE = "breached-passwords.bin";

    private final long[] heads;

    private OfflineList(long[] heads) {
        this.heads = heads;
    }

    static OfflineList shipped() {
        try (InputStream resource = OfflineList.class.getResourceAsStream(RESOURCE)) {
            ByteBuffer bytes = ByteBuffer.wrap(resource.readAllBytes());
            long[] heads = new long[bytes.remaining() / Long.BYTES];
            bytes.asLongBuffer().get(heads);
            return new OfflineList(heads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the password is listed; changing the case of letters does not take it off the list. */
    boolean contains(String password) {
        return Arrays.binarySearch(heads, Sha1.of(password.toLowerCase(Locale.ROOT)).head()) >= 0;
    }

    int size() {
        return heads.length;
    }
}
