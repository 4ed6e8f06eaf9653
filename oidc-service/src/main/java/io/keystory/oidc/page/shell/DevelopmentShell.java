package io.keystory.oidc.page.shell;

import static java.net.http.HttpClient.Version.HTTP_1_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/** The page of the sign-in application as its development server has it now, hot reloading included. */
final class DevelopmentShell implements Supplier<String> {

    /** In version 1.1, because the server takes the wish to speak version 2 for a socket. */
    private static final HttpRequest PAGE = HttpRequest.newBuilder(URI.create("http://localhost:5101/assets/sign-in/"))
            .header("Accept", "text/html")
            .version(HTTP_1_1)
            .timeout(Duration.ofSeconds(30))
            .build();

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public String get() {
        try {
            return http.send(PAGE, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException("No development server answers at " + PAGE.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for " + PAGE.uri(), e);
        }
    }
}
