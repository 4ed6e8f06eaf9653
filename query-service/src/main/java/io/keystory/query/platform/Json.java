package io.keystory.query.platform;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON that is answered as it is stored, without being parsed.
 *
 * @param <T> what it describes; the API document is made from it
 */
public final class Json<T> {

    private static final long NONE = -1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final byte[] bytes;
    private final long version;

    private Json(byte[] bytes, long version) {
        this.bytes = bytes;
        this.version = version;
    }

    /** A document that has no version, in UTF-8. */
    public static <T> Json<T> of(byte[] document) {
        return new Json<>(document, NONE);
    }

    /** A document of an entity, in UTF-8, and the position of the last event that changed the entity. */
    public static <T> Json<T> of(byte[] document, long version) {
        return new Json<>(document, version);
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
        return new Json<>(array.toByteArray(), NONE);
    }

    /** An object with this as its only field. */
    public <R> Json<R> as(String field) {
        byte[] start = ("{\"" + field + "\":").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream object = new ByteArrayOutputStream(start.length + bytes.length + 1);
        object.writeBytes(start);
        object.writeBytes(bytes);
        object.write('}');
        return new Json<>(object.toByteArray(), version);
    }

    /** The same as {@code change} leaves it, which may change the document that it is given. */
    public Json<T> changed(Consumer<JsonNode> change) {
        JsonNode document = JSON.readTree(bytes);
        change.accept(document);
        return with(document.toString());
    }

    /** The same entity, told by another document. */
    Json<T> with(String document) {
        return new Json<>(document.getBytes(StandardCharsets.UTF_8), version);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Begins with the version, which writes may demand, and changes with every byte of the answer; null without a version. */
    String etag() {
        return version == NONE ? null : EtagFilter.strong(version, DigestUtils.md5DigestAsHex(bytes));
    }
}
