package io.keystory.edge.frontend;

import java.nio.file.Path;

/** What an answer carries. */
public sealed interface Body {

    /** Its length in bytes. */
    long length();

    /** Held in memory. */
    record Bytes(byte[] content) implements Body {

        @Override
        public long length() {
            return content.length;
        }
    }

    /** Too large to be held: read when it is sent. */
    record LargeFile(Path file, long length) implements Body {
    }
}
