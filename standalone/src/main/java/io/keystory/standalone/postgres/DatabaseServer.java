package io.keystory.standalone.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The embedded database alone, for services that run as processes of their own. */
public final class DatabaseServer {

    private DatabaseServer() {
    }

    /**
     * Runs until it is told to end.
     *
     * @param arguments the data folder; once the server is ready its JDBC address stands there in {@code postgres.url},
     *     beside {@code postgres.password}, and goes when the server goes
     */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        try {
            run(Path.of(arguments[0]));
        } catch (StartRefused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Path data) throws InterruptedException, IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(EmbeddedPostgresSettings.in(data));
        Path address = data.resolve("postgres.url");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            address.toFile().delete();
            postgres.close();
        }));
        PrivateFile.write(address, postgres.url());
        new CountDownLatch(1).await();
    }
}
