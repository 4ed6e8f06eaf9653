package io.keystory.query.platform;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * JSON that is answered as it is stored, without being parsed.
 *
 * @param <T> what it describes; the API document is made from it
 */
public final class Json<T> {

    private final byte[] bytes;

    private Json(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A stored document, in UTF-8. */
    public static <T> Json<T> of(byte[] document) {
        return new Json<>(document);
    }

    /** The array of these documents. */
    public static <T> Json<List<T>> array(List<byte[]> documents) {
        int size = documents.stream().mapToInt(document -> document.length + 1).sum() + 2;
        ByteArrayOutputStream array = new ByteArrayOutputStream(size);
        array.write('[');
        for (int i = 0; i < documents.size(); i++) {
            if (i > 0) {
                array.write(',');
            }
            array.writeBytes(documents.get(i));
        }
        array.write(']');
        return new Json<>(array.toByteArray());
    }

    byte[] bytes() {
        return bytes;
    }
}
