package io.keystory.store.transfer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A running SHA-256: each line ends with the digest of the digest before it and of its own JSON. */
final class Chain {

    private static final byte[] NAME = ",\"chain\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\"}".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGEST = 64;
    private static final int TAIL = NAME.length + DIGEST + END.length;

    private final MessageDigest sha256 = sha256();
    private byte[] last;

    private Chain(byte[] last) {
        this.last = last;
    }

    /** A chain that goes on after the JSON of an event; before the first event of a log there is none, and no byte. */
    static Chain after(byte[] json) {
        return new Chain(sha256().digest(json));
    }

    /** A chain that goes on after this link of another. */
    static Chain at(byte[] link) {
        return new Chain(link);
    }

    /** The digest of everything up to here. */
    byte[] link() {
        return last;
    }

    /** The line for some JSON, an object with at least one member. */
    byte[] seal(byte[] json) {
        last = next(json);
        byte[] line = Arrays.copyOf(json, json.length - 1 + TAIL);
        System.arraycopy(NAME, 0, line, json.length - 1, NAME.length);
        System.arraycopy(HexFormat.of().formatHex(last).getBytes(StandardCharsets.US_ASCII), 0, line,
                json.length - 1 + NAME.length, DIGEST);
        System.arraycopy(END, 0, line, line.length - END.length, END.length);
        return line;
    }

    /** The JSON of the next line; empty when the line, or one before it, is not what was sealed. */
    Optional<byte[]> open(byte[] line) {
        if (line.length <= TAIL) {
            return Optional.empty();
        }
        byte[] json = Arrays.copyOf(line, line.length - TAIL + 1);
        json[json.length - 1] = '}';
        return Arrays.equals(seal(json), line) ? Optional.of(json) : Optional.empty();
    }

    private byte[] next(byte[] json) {
        sha256.update(last);
        return sha256.digest(json);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
