package io.keystory.standalone.postgres;

import java.nio.file.Path;

/**
 * Where the embedded server lives.
 *
 * @param data the folder that keeps everything from start to start
 * @param binaries the folder PostgreSQL's programs are unpacked into once; several data folders may share it
 * @param port the port on 127.0.0.1, or 0 for the one of last time where it is free and any free one otherwise
 */
public record EmbeddedPostgresSettings(Path data, Path binaries, int port) {

    /** The usual settings for a data folder: programs beside the data, a port of its own choice. */
    public static EmbeddedPostgresSettings in(Path data) {
        return new EmbeddedPostgresSettings(data, data.resolve("postgresql-" + PostgresPrograms.VERSION), 0);
    }
}
